package rural.jobs.sample.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import rural.jobs.sample.chance.Dice;
import rural.jobs.sample.form.Entry;
import rural.jobs.sample.form.VillageForms;
import rural.jobs.sample.place.Hamlet;
import rural.jobs.sample.place.Place;
import rural.schemas.period.Quarter;

/** Form 农环1表 of a village. */
public final class GarbageFigures {

  private final Course course;

  public GarbageFigures(Course course) {
    this.course = course;
  }

  public Entry of(Place village, Quarter quarter) {
    Hamlet lead = village.hamlets().get(0);
    Dice dice = course.dice("garbage", lead.id());
    double[] draws = {dice.unit(), dice.unit(), dice.unit(), dice.unit()};
    boolean covered = draws[0] < course.share(lead, quarter, 0.9, 0.25, 0.035);
    boolean sorting = covered && draws[1] < course.share(lead, quarter, 0.42, 0.7, 0.06);
    boolean transfers = covered && draws[2] < course.share(lead, quarter, 0.93, 0.2, 0.03);
    boolean treats = covered && draws[3] < course.share(lead, quarter, 0.9, 0.3, 0.03);
    long households = village.hamlets().stream().mapToLong(Hamlet::households).sum();
    long natural = village.hamlets().stream().mapToLong(Hamlet::naturalVillages).sum();
    double reach = course.share(lead, quarter, 0.88, 0.3, 0.04);
    long coveredNatural = covered ? Math.max(1, Math.round(natural * reach)) : 0;
    double parts = course.share(lead, quarter, 0.6, 0.5, 0.05);
    long sortingNatural = sorting ? Math.round(coveredNatural * parts) : 0;
    long sortingHouseholds = sorting ? Math.round(households * parts * 0.8) : 0;
    BigDecimal collected = collected(covered, households * reach, quarter, dice);
    BigDecimal treated = part(collected, 0.95 + 0.05 * dice.unit());
    BigDecimal harmless = part(treated, course.share(lead, quarter, 0.9, 0.15, 0.03));
    return Entry.of(
        VillageForms.GARBAGE,
        quarter.toString(),
        village.code(),
        village.name(),
        natural,
        coveredNatural,
        covered,
        sortingNatural,
        sorting,
        households,
        sortingHouseholds,
        covered,
        transfers,
        treats,
        collected,
        treated,
        harmless,
        1 + households / 90);
  }

  /** Some 0.6 kg a head and day, 3.1 heads a household. */
  private BigDecimal collected(boolean covered, double households, Quarter quarter, Dice dice) {
    double kilograms = covered ? households * 3.1 * dice.between(0.45, 0.75) * quarter.days() : 0;
    return Course.decimal(kilograms / 1000, 2);
  }

  private static BigDecimal part(BigDecimal whole, double share) {
    return whole.multiply(BigDecimal.valueOf(share)).setScale(2, RoundingMode.DOWN);
  }
}
