package rural.jobs.rate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import rural.jobs.registry.Hierarchy;
import rural.schemas.place.Level;

/**
 * The ranks of one indicator's divisions, among one parent's and among the whole level. Without a
 * value, or with too few reports, a division is not ranked.
 */
record Standing(Map<String, Integer> inParent, Map<String, Integer> inLevel) {

  private record Group(Level level, String parent) {}

  static Standing of(Map<String, Reading> readings, Hierarchy hierarchy, BigDecimal gate) {
    Map<Group, Map<String, BigDecimal>> siblings = new HashMap<>();
    Map<Level, Map<String, BigDecimal>> levels = new HashMap<>();
    readings.forEach(
        (code, reading) -> {
          BigDecimal value = reading.value();
          if (value != null && reading.isComplete(gate)) {
            Level level = hierarchy.level(code);
            Group group = new Group(level, hierarchy.parent(code).orElse(""));
            siblings.computeIfAbsent(group, one -> new HashMap<>()).put(code, value);
            levels.computeIfAbsent(level, one -> new HashMap<>()).put(code, value);
          }
        });
    return new Standing(ranks(siblings), ranks(levels));
  }

  private static <G> Map<String, Integer> ranks(Map<G, Map<String, BigDecimal>> groups) {
    Map<String, Integer> all = new HashMap<>();
    groups.values().forEach(values -> all.putAll(Ranks.of(values)));
    return all;
  }
}
