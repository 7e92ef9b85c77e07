package rural.jobs.rate;

import java.math.BigDecimal;

/**
 * The quarters that an indicator is held against.
 *
 * @param before the quarter before
 * @param yearBefore the same quarter of the year before
 * @param yearEnd the last quarter of the year before
 */
record Past(Earlier before, Earlier yearBefore, Earlier yearEnd) {

  /** Where a division stood when the year began; null where that is not known or not comparable. */
  BigDecimal atYearEnd(Yardstick today, String code) {
    return yearEnd.isComparable(today) ? yearEnd.of(code).value() : null;
  }
}
