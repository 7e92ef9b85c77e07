package rural.jobs.rate;

import java.math.BigDecimal;
import java.util.Optional;
import rural.jobs.table.Printed;
import rural.jobs.table.Types;

/**
 * Between what a rate can be whatever the units that did not report would have said: all of them at
 * 0 %, or all at 100 %. No assumption is made about who does not report (the worst-case bounds of
 * C. F. Manski, Partial Identification of Probability Distributions, 2003, chapter 1); the one
 * assumption is how large those units are.
 *
 * @param low in %; null where the size of what is missing is not known
 * @param high in %; null as low, and where there is no upper end
 */
record Bounds(BigDecimal low, BigDecimal high) {

  private static final Bounds UNKNOWN = new Bounds(null, null);

  /**
   * A value above 100, or below 0, lies outside of what missing units could do, and is kept within
   * the bounds: they are never narrower than the value itself.
   *
   * @param isTask whether the denominator is the plan, which misses nothing, while what was done
   *     and not reported has no upper end
   */
  static Bounds of(Reading reading, boolean isTask) {
    if (reading.missingSize() == null) {
      return UNKNOWN;
    }
    Optional<BigDecimal> value = Optional.ofNullable(reading.value());
    if (isTask) {
      boolean isWhole = reading.reported() >= reading.expected();
      return new Bounds(value.orElse(null), isWhole ? value.orElse(null) : null);
    }
    BigDecimal missing = reading.missingSize();
    BigDecimal numerator = zeroed(reading.numerator());
    BigDecimal denominator = zeroed(reading.denominator()).add(missing);
    BigDecimal low = percent(numerator, denominator);
    BigDecimal high = percent(numerator.add(missing), denominator);
    return low == null
        ? UNKNOWN
        : new Bounds(value.orElse(low).min(low), value.orElse(high).max(high));
  }

  private static BigDecimal zeroed(BigDecimal amount) {
    return amount == null ? BigDecimal.ZERO : amount;
  }

  private static BigDecimal percent(BigDecimal numerator, BigDecimal denominator) {
    return Printed.percent(numerator, denominator, Types.PERCENT.scale()).orElse(null);
  }
}
