package rural.jobs.run.bulletin;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rural.jobs.registry.Hierarchy;
import rural.jobs.run.SealedRelease;
import rural.jobs.table.RateTable;
import rural.schemas.place.Level;

/**
 * The divisions of a release, from the nation to the towns.
 *
 * @param parents code → code of the parent; of the nation, empty text
 * @param below code → codes directly below
 */
public record Divisions(
    Map<String, String> parents,
    Map<String, List<String>> below,
    Map<String, Level> levels,
    Map<String, String> names) {

  /** Reads them off the rates, once through. */
  public static Divisions of(SealedRelease sealed) throws IOException {
    Divisions all =
        new Divisions(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    sealed.rates(
        line -> {
          all.add(
              line.getField(RateTable.DIVISION_CODE),
              line.getField(RateTable.PARENT_CODE),
              line.getField(RateTable.LEVEL),
              line.getField(RateTable.DIVISION_NAME));
          return false;
        });
    return all;
  }

  private void add(String code, String parent, String level, String name) {
    if (parents.putIfAbsent(code, parent) == null) {
      below.computeIfAbsent(parent, one -> new java.util.ArrayList<>()).add(code);
      levels.put(code, Level.parse(level).orElseThrow());
      names.put(code, name.isEmpty() ? code : name);
    }
  }

  public boolean holds(String code) {
    return parents.containsKey(code);
  }

  /**
   * The narrowest division that all figures of the release belong to; a county at the narrowest.
   */
  public String root() {
    String root = Hierarchy.ROOT;
    while (below.getOrDefault(root, List.of()).size() == 1
        && levels.get(below.get(root).get(0)) != Level.TOWN) {
      root = below.get(root).get(0);
    }
    return root;
  }

  /**
   * The names of the county and the town that a place lies in, one after the other, as they stand
   * before its own; without a county that of what the town hangs under.
   *
   * @param parent of the place
   */
  String within(Level level, String parent) {
    if (level.compareTo(Level.COUNTY) <= 0 || !names.containsKey(parent)) {
      return "";
    }
    boolean isTown = levels.get(parent) == Level.TOWN;
    return (isTown ? within(Level.TOWN, parents.get(parent)) : "") + names.get(parent);
  }

  Set<String> counties() {
    return levels.entrySet().stream()
        .filter(one -> one.getValue() == Level.COUNTY)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /**
   * Of some divisions, those in which a place lies: itself, its parent, and so on.
   *
   * @param parent of the place, which may be a village and so not be known here
   */
  public Set<String> above(String code, String parent, Set<String> some) {
    Set<String> above = new HashSet<>();
    Optional<String> one = Optional.of(code);
    Optional<String> next = Optional.of(parent);
    while (one.filter(any -> !any.isEmpty()).isPresent()) {
      one.filter(some::contains).ifPresent(above::add);
      one = next;
      next = one.map(parents::get);
    }
    return above;
  }
}
