package rural.jobs.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import rural.jobs.registry.Division;
import rural.jobs.registry.DivisionList;

/**
 * A division with all below it.
 *
 * @param bases village → what it hangs under
 * @param then code today → code at the end of the quarter before, of the same division
 */
record PrefilledArea(
    DivisionList list,
    Set<String> codes,
    Map<String, List<Division>> villages,
    Map<String, String> bases,
    Map<String, String> then) {

  static PrefilledArea of(
      DivisionList list, String code, Function<String, Optional<String>> before) {
    Set<String> codes = list.below(code);
    Map<String, List<Division>> villages = new TreeMap<>(list.villages());
    villages.keySet().retainAll(codes);
    Map<String, String> bases = new HashMap<>();
    villages.forEach((base, some) -> some.forEach(one -> bases.put(one.code(), base)));
    Map<String, String> then = new HashMap<>();
    codes.forEach(one -> before.apply(one).ifPresent(old -> then.put(one, old)));
    bases.keySet().forEach(one -> before.apply(one).ifPresent(old -> then.put(one, old)));
    return new PrefilledArea(list, codes, villages, bases, then);
  }

  Set<String> codesThen() {
    return Set.copyOf(then.values());
  }

  Set<String> codesNow() {
    Set<String> now = new HashSet<>(codes);
    now.addAll(bases.keySet());
    return now;
  }

  /** Of some units those within. */
  List<String> among(Collection<String> units) {
    return units.stream().filter(codes::contains).toList();
  }

  /**
   * The unit that a division of today belongs to; what stands above them all, such as a city with
   * counties, or between them, is one of its own.
   */
  Optional<String> unitOf(String code, Set<String> units) {
    String base = bases.getOrDefault(code, code);
    String unit =
        list.hierarchy().ancestorsOrSelf(base).stream()
            .filter(units::contains)
            .findFirst()
            .orElse(base);
    return Optional.of(unit).filter(codes::contains);
  }
}
