package rural.jobs.statistics.outlier;

import java.math.BigDecimal;
import java.util.Set;
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

  static final String VILLAGE = "village";

  /** Null where the denominator is 0. */
  BigDecimal value() {
    return Printed.percent(numerator, denominator, Types.PERCENT.scale()).orElse(null);
  }

  /**
   * As a rate is judged: with its change since a year before, and no other. One that had not begun,
   * or could not rise and did not fall, has no change to compare.
   */
  PublishedRate asRate(VillageFigure yearBefore) {
    BigDecimal now = value();
    BigDecimal then = yearBefore == null || isStill(yearBefore) ? null : yearBefore.value();
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
        now,
        1,
        null,
        now == null || then == null ? null : now.subtract(then),
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
