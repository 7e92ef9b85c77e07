package rural.jobs.rate;

import java.math.BigDecimal;
import java.util.Set;
import rural.jobs.table.Printed;
import rural.jobs.table.Types;

/**
 * The measure of one division, indicator and quarter.
 *
 * @param numerator null where no record counts
 * @param denominator null where no record counts
 * @param expected null where nothing is expected
 * @param missingSize what the denominator lacks of units without a report; null = not known
 */
record Reading(
    BigDecimal numerator,
    BigDecimal denominator,
    Long expected,
    long reported,
    Set<String> flags,
    BigDecimal missingSize) {

  static final Reading NONE = new Reading(null, null, null, 0, Set.of(), null);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** In %, exact to twenty places; null where a side is missing or the denominator is 0. */
  BigDecimal value() {
    return Printed.percent(numerator, denominator, Types.PERCENT.scale()).orElse(null);
  }

  /** Whether enough of the expected units are in; where nothing is expected, all are. */
  boolean isComplete(BigDecimal gate) {
    return expected == null
        || BigDecimal.valueOf(reported)
                .multiply(HUNDRED)
                .compareTo(gate.multiply(BigDecimal.valueOf(expected)))
            >= 0;
  }
}
