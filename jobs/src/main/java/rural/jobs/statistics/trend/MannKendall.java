package rural.jobs.statistics.trend;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The test of Mann (Econometrica 13, 1945) and Kendall for a trend in either direction; with four
 * seasons the seasonal test of R. Hirsch, J. Slack and R. Smith (Water Resources Research 18,
 * 1982), which compares a quarter only with the same quarter of other years.
 *
 * <p>Assumes that without a trend every order of the values is equally likely. Values that hang
 * together from quarter to quarter, as stocks do, make p too small.
 *
 * @param s increases less decreases among all pairs
 * @param pairs compared
 * @param p two-sided; 1 where no order could be significant
 * @param isExact from the exact distribution, otherwise from the normal with the correction for
 *     ties and for continuity
 * @param critical pairs by which S must be off 0 for a two-sided 5 %, less 2; negative where no
 *     order of so few values gets there
 */
record MannKendall(int s, int pairs, double p, boolean isExact, double critical) {

  static final double CONFIDENCE = 0.95;

  private static final double NEVER = -1;
  private static final double TAIL = (1 - CONFIDENCE) / 2;
  private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);
  private static final double REACH = STANDARD.inverseCumulativeProbability(1 - TAIL);

  /** Whether any order of so many values could be significant at 5 %, were none of them equal. */
  static boolean canBeSignificant(Series series) {
    return distribution(series.places()).critical(TAIL).isPresent();
  }

  static MannKendall of(Series series) {
    List<List<Integer>> seasons = series.places();
    int s = 0;
    int pairs = 0;
    double variance = 0;
    boolean hasTies = false;
    for (List<Integer> season : seasons) {
      List<Double> values = season.stream().map(series.values()::get).toList();
      s += score(values);
      pairs += values.size() * (values.size() - 1) / 2;
      variance += variance(values);
      hasTies |= values.stream().distinct().count() < values.size();
    }
    KendallDistribution distribution = distribution(seasons);
    OptionalInt critical = distribution.critical(TAIL);
    if (critical.isEmpty()) {
      return new MannKendall(s, pairs, 1, !hasTies, NEVER);
    }
    return hasTies
        ? normal(s, pairs, variance)
        : new MannKendall(s, pairs, exact(s, distribution), true, critical.getAsInt() - 2.0);
  }

  private static KendallDistribution distribution(List<List<Integer>> seasons) {
    return KendallDistribution.of(seasons.stream().map(List::size).toList());
  }

  /** S ÷ pairs: 1 = each value above all earlier ones. */
  double tau() {
    return (double) s / pairs;
  }

  /** Whether an order of so many values could be significant at 5 %. */
  boolean isEnough() {
    return critical >= 0;
  }

  private static double exact(int s, KendallDistribution distribution) {
    return s == 0 ? 1 : Math.min(1, 2 * distribution.atLeast(Math.abs(s)));
  }

  private static MannKendall normal(int s, int pairs, double variance) {
    double deviation = Math.sqrt(variance);
    double z = s == 0 || variance == 0 ? 0 : (Math.abs(s) - 1) / deviation;
    double critical = REACH * deviation;
    return new MannKendall(
        s, pairs, Math.min(1, 2 * STANDARD.cumulativeProbability(-z)), false, critical);
  }

  private static int score(List<Double> values) {
    int s = 0;
    for (int i = 0; i < values.size(); i++) {
      for (int j = i + 1; j < values.size(); j++) {
        s += Double.compare(values.get(j), values.get(i));
      }
    }
    return s;
  }

  private static double variance(List<Double> values) {
    Map<Double, Long> ties =
        values.stream().collect(Collectors.groupingBy(one -> one, Collectors.counting()));
    double shared = ties.values().stream().mapToDouble(MannKendall::term).sum();
    return (term(values.size()) - shared) / 18;
  }

  private static double term(long n) {
    return n * (n - 1.0) * (2.0 * n + 5);
  }
}
