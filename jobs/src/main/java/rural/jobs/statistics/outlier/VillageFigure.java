package rural.jobs.statistics.outlier;

import java.math.BigDecimal;
import java.util.Set;
import rural.jobs.statistics.Doubles;
import rural.jobs.statistics.PublishedRate;
import rural.jobs.table.Printed;
import rural.jobs.table.Types;

/**
 * Both sides of one indicator in one village and quarter.
 *
 * @param parent where the village hangs
 */
record VillageFigure(
    String quarter,
    String code,
    String name,
    String parent,
    String indicator,
    BigDecimal numerator,
    BigDecimal denominator) {

  private static final String VILLAGE = "village";

  private static final double BILLION = 1e9;

  /** Null where the denominator is 0. */
  BigDecimal value() {
    return Printed.percent(numerator, denominator, Types.PERCENT.scale()).orElse(null);
  }

  boolean hasValue() {
    return denominator.signum() != 0;
  }

  /**
   * As it is judged among the villages of its county: with its change since a year before, and no
   * other. One that had not begun, or could not rise and did not fall, has no change to compare.
   *
   * @param yearBefore null where there is none
   */
  Sibling asSibling(VillageFigure yearBefore) {
    boolean isChanged = yearBefore != null && yearBefore.hasValue() && !isStill(yearBefore);
    return new Sibling(
        Doubles.of(numerator),
        Doubles.of(denominator),
        inDouble(),
        Double.NaN,
        isChanged ? points(inDouble() - yearBefore.inDouble()) : Double.NaN,
        this::asRate);
  }

  private double inDouble() {
    return 100 * Doubles.of(numerator) / Doubles.of(denominator);
  }

  /** So that changes that are the same are not told apart by the last places of a double. */
  private static double points(double difference) {
    return Math.rint(difference * BILLION) / BILLION;
  }

  /** As a rate is written. */
  PublishedRate asRate() {
    return new PublishedRate(
        quarter,
        code,
        name,
        VILLAGE,
        parent,
        indicator,
        "",
        "",
        numerator,
        denominator,
        value(),
        1,
        null,
        null,
        null,
        null,
        Set.of());
  }

  private boolean isStill(VillageFigure before) {
    return before.numerator.signum() == 0 || (before.isFull() && isFull());
  }

  private boolean isFull() {
    return numerator.compareTo(denominator) == 0;
  }
}
