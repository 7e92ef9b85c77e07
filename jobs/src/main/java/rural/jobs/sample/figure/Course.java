package rural.jobs.sample.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import rural.jobs.sample.chance.Dice;
import rural.jobs.sample.place.Hamlet;
import rural.schemas.period.Quarter;

/** How the figures run over time: shares rise a little every quarter, faster where behind. */
public record Course(long seed, Quarter first) {

  /** Quarters since the first of the sample; negative before it. */
  public int step(Quarter quarter) {
    return quarter.year() * 4 + quarter.number() - first.year() * 4 - first.number();
  }

  /** The share a hamlet has reached: around {@code base}, wider apart by its progress. */
  double share(Hamlet hamlet, Quarter quarter, double base, double spread, double rise) {
    double level = base + spread * (hamlet.progress() - 0.5);
    double share = level + rise * step(quarter) * (1.15 - level);
    return Math.max(0, Math.min(0.995, share));
  }

  Dice dice(String topic, Object... names) {
    return Dice.of(
        seed,
        topic,
        String.join("/", java.util.Arrays.stream(names).map(String::valueOf).toList()));
  }

  /** How much of a year's work is usually done by the end of a quarter. */
  static double yearToDate(Quarter quarter) {
    return new double[] {0.16, 0.41, 0.69, 1.0}[quarter.number() - 1];
  }

  static BigDecimal decimal(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }
}
