package rural.jobs.rate;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import rural.jobs.registry.Ground;

/**
 * A quarter to compare with.
 *
 * @param yardstick the definition in force then; empty = the indicator did not exist
 * @param readings its measures, by the codes of then
 */
record Earlier(Ground ground, Optional<Yardstick> yardstick, Map<String, Reading> readings) {

  /** The reading of a division of today, under the code it had then. */
  Reading of(String code) {
    return readings.getOrDefault(ground.formerCodes().getOrDefault(code, code), Reading.NONE);
  }

  boolean isComparable(Yardstick today) {
    return yardstick.map(Yardstick::caliber).filter(today.caliber()::equals).isPresent();
  }

  /** Whether there is a value, but one of another caliber. */
  boolean isBroken(Yardstick today, String code) {
    return yardstick.isPresent() && !isComparable(today) && of(code).value() != null;
  }

  /** Percentage points since then; null where either value is missing or calibers differ. */
  BigDecimal change(Yardstick today, String code, BigDecimal value) {
    BigDecimal then = of(code).value();
    return value == null || then == null || !isComparable(today) ? null : value.subtract(then);
  }
}
