package rural.jobs.measure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import rural.jobs.registry.Goal;
import rural.jobs.registry.Ground;
import rural.jobs.registry.Hierarchy;
import rural.jobs.registry.Targets;
import rural.jobs.sides.Definition;
import rural.jobs.sides.Known;
import rural.schemas.contract.Grain;
import rural.schemas.place.Level;

/** Sums the base divisions of one indicator and quarter up to the nation. */
final class RollUp {

  private RollUp() {}

  /**
   * @param base sums at base divisions, changed by the call
   * @return sums of every division that has any or of which some are expected
   */
  static Map<String, Sums> of(
      Definition definition, Ground ground, Targets targets, Map<String, Sums> base) {
    Hierarchy hierarchy = ground.hierarchy();
    Map<String, Sums> all = new HashMap<>(base);
    expect(definition.grain(), ground, all);
    Gaps gaps = new Gaps(definition, all);
    for (String code : hierarchy.bottomUp()) {
      Sums sums = all.get(code);
      if (sums != null) {
        if (definition.grain() == Grain.COUNTY && isCountyOrAbove(hierarchy, code)) {
          sums.reportAtMost(sums.expected());
        }
        hierarchy
            .parent(code)
            .ifPresent(parent -> all.computeIfAbsent(parent, up -> new Sums()).add(sums));
      }
    }
    if (definition.overTarget()) {
      overTargets(hierarchy, all, targets.tasks(definition.id(), hierarchy), targets, definition);
    }
    gaps.close(hierarchy, all).forEach((code, gap) -> all.get(code).leave(gap));
    return all;
  }

  private static boolean isCountyOrAbove(Hierarchy hierarchy, String code) {
    return hierarchy.level(code).compareTo(Level.COUNTY) <= 0;
  }

  /** All that are known, but those that said that they are not meant. */
  private static void expect(Grain grain, Ground ground, Map<String, Sums> all) {
    all.values().forEach(sums -> sums.expect(-sums.unmeant()));
    if (grain == Grain.VILLAGE) {
      ground
          .ruralVillages()
          .forEach((base, count) -> all.computeIfAbsent(base, at -> new Sums()).expect(count));
    } else if (grain == Grain.COUNTY) {
      ground
          .hierarchy()
          .reportingCounties()
          .forEach(county -> all.computeIfAbsent(county, at -> new Sums()).expect(1));
    }
  }

  /**
   * A division with a target of its own stands with all that was done in it; one without, with the
   * children that have a target, so that both sides cover the same places.
   */
  private static void overTargets(
      Hierarchy hierarchy,
      Map<String, Sums> all,
      Map<String, Goal> tasks,
      Targets targets,
      Definition definition) {
    Map<String, Counted> below = new HashMap<>();
    for (String code : hierarchy.bottomUp()) {
      Sums sums = all.computeIfAbsent(code, at -> new Sums());
      Goal task = tasks.get(code);
      boolean own = targets.own(definition.id(), code).isPresent();
      Counted whole = new Counted(sums.numerator(), sums.reported());
      Counted counted =
          own || hierarchy.level(code) == Level.TOWN
              ? whole
              : below.getOrDefault(code, Counted.NONE);
      if (task == null) {
        sums.replace(null, null, 0);
      } else {
        sums.replace(counted.done(), task.target(), counted.reported());
        hierarchy.parent(code).ifPresent(up -> below.merge(up, counted, Counted::plus));
      }
    }
  }

  private record Counted(BigDecimal done, long reported) {

    static final Counted NONE = new Counted(null, 0);

    Counted plus(Counted other) {
      return new Counted(Known.plus(done, other.done), reported + other.reported);
    }
  }
}
