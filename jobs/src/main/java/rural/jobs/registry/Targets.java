package rural.jobs.registry;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The targets that hold in one quarter, placed on its hierarchy. */
public final class Targets implements Serializable {

  private final Map<String, Map<String, Goal>> own = new HashMap<>();
  private final Map<String, Map<String, Goal>> ofVillages = new HashMap<>();

  void own(String indicator, String division, Goal goal) {
    own.computeIfAbsent(indicator, id -> new HashMap<>()).put(division, goal);
  }

  /** Goals of villages only count together, at the division they hang under. */
  void village(String indicator, String base, Goal goal) {
    ofVillages.computeIfAbsent(indicator, id -> new HashMap<>()).merge(base, goal, Goal::plus);
  }

  /** Whether any division has a target of its own for the indicator. */
  boolean has(String indicator) {
    return own.containsKey(indicator);
  }

  /** The division's own target. */
  public Optional<Goal> own(String indicator, String division) {
    return Optional.ofNullable(own.getOrDefault(indicator, Map.of()).get(division));
  }

  /**
   * The task of every division: its own target, or else the sum of its children's. A division
   * without either is absent.
   */
  public Map<String, Goal> tasks(String indicator, Hierarchy hierarchy) {
    Map<String, Goal> below = new HashMap<>(ofVillages.getOrDefault(indicator, Map.of()));
    Map<String, Goal> tasks = new HashMap<>();
    for (String code : hierarchy.bottomUp()) {
      own(indicator, code)
          .or(() -> Optional.ofNullable(below.get(code)))
          .ifPresent(
              goal -> {
                tasks.put(code, goal);
                hierarchy.parent(code).ifPresent(up -> below.merge(up, goal, Goal::plus));
              });
    }
    return tasks;
  }
}
