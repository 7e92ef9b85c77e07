package rural.jobs.bulletin.fact;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A division directly below the one that the bulletin is of.
 *
 * @param rates field → its headline here
 * @param before the same in the release of the quarter before, of the same parent then
 * @param index its place by the composite index among its siblings
 */
public record Below(
    Place place, Map<Field, Rate> rates, Map<Field, Rate> before, Optional<Index> index) {

  /** The composite index (0 to 100) and the rank by it. */
  public record Index(BigDecimal value, int rank) {}

  public Below {
    rates = copy(rates);
    before = copy(before);
  }

  /** Places gained since the quarter before; negative = lost; empty where either has no rank. */
  public Optional<Integer> gained(Field field) {
    Optional<Integer> now = Optional.ofNullable(rates.get(field)).flatMap(Rate::rank);
    Optional<Integer> then = Optional.ofNullable(before.get(field)).flatMap(Rate::rank);
    return now.isPresent() && then.isPresent()
        ? Optional.of(then.get() - now.get())
        : Optional.empty();
  }

  private static Map<Field, Rate> copy(Map<Field, Rate> rates) {
    Map<Field, Rate> copy = new EnumMap<>(Field.class);
    copy.putAll(rates);
    return Collections.unmodifiableMap(copy);
  }
}
