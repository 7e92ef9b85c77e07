package rural.jobs.rate;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import rural.jobs.registry.Ground;

/**
 * A quarter to compare with.
 *
 * @param yardstick the definition in force then; empty = the indicator did not exist
 * @param readings its measures, by the codes of then
 * @param remade codes of today whose territory is another now; asked only where it matters
 */
record Earlier(
    Ground ground,
    Optional<Yardstick> yardstick,
    Map<String, Reading> readings,
    Supplier<Set<String>> remade) {

  /** The reading of a division of today, under the code it had then. */
  Reading of(String code) {
    return readings.getOrDefault(ground.formerCodes().getOrDefault(code, code), Reading.NONE);
  }

  /** The reading of then, if it was counted as today. */
  Reading comparable(Yardstick today, String code) {
    return isComparable(today) ? of(code) : Reading.NONE;
  }

  boolean isRemade(String code) {
    return remade.get().contains(code);
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
