package rural.jobs.registry;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Follows retired codes through recodes, merges, moves and abolitions to the code in force on a
 * day.
 */
public final class Successions implements Serializable {

  private final Map<String, Fate> fates;

  private Successions(Map<String, Fate> fates) {
    this.fates = fates;
  }

  /**
   * @param inForce whether a code named in the changes is in force on the day
   */
  public static Successions of(List<Change> changes, Predicate<String> inForce, LocalDate day) {
    Trail trail = new Trail(byCodeAndDay(changes, day), inForce);
    Map<String, Fate> fates = new TreeMap<>();
    for (String code : trail.leaving.keySet()) {
      if (!inForce.test(code)) {
        fates.put(code, trail.from(code, trail.leaving.get(code).lastKey(), new HashSet<>()));
      }
    }
    return new Successions(fates);
  }

  /** The fate of a code that is not in force on the day. */
  public Fate of(String code) {
    return fates.getOrDefault(code, Fate.GONE);
  }

  /** Retired code → code in force, for every retired code that has exactly one successor. */
  public Map<String, String> succeeded() {
    Map<String, String> pairs = new TreeMap<>();
    fates.forEach((code, fate) -> fate.effective().ifPresent(to -> pairs.put(code, to)));
    return pairs;
  }

  /** Every code of the changes that is not in force on the day, with its fate. */
  public Map<String, Fate> fates() {
    return Map.copyOf(fates);
  }

  private static Map<String, NavigableMap<LocalDate, List<Change>>> byCodeAndDay(
      List<Change> changes, LocalDate day) {
    Map<String, NavigableMap<LocalDate, List<Change>>> leaving = new HashMap<>();
    for (Change change : changes) {
      if (!change.keepsCode() && !change.on().isAfter(day)) {
        leaving
            .computeIfAbsent(change.oldCode(), code -> new TreeMap<>())
            .computeIfAbsent(change.on(), on -> new java.util.ArrayList<>())
            .add(change);
      }
    }
    return leaving;
  }

  private record Trail(
      Map<String, NavigableMap<LocalDate, List<Change>>> leaving, Predicate<String> inForce) {

    Fate from(String code, LocalDate on, Set<String> seen) {
      if (!seen.add(code)) {
        return Fate.GONE;
      }
      List<Change> steps = leaving.get(code).get(on);
      Set<String> heirs = new TreeSet<>();
      boolean splits = steps.stream().anyMatch(step -> step.kind().equals(Change.SPLIT));
      for (Change step : steps) {
        Fate last = step.endsIt() ? Fate.GONE : next(step.newCode(), on, seen);
        heirs.addAll(last.codes());
        splits |= last.state() == Fate.State.SPLIT;
      }
      if (splits || heirs.size() > 1) {
        return Fate.split(List.copyOf(heirs));
      }
      return heirs.isEmpty() ? Fate.GONE : Fate.succeeded(heirs.iterator().next());
    }

    /** A code that came into being on a day can only leave on that day or later. */
    private Fate next(String code, LocalDate since, Set<String> seen) {
      if (inForce.test(code)) {
        return Fate.succeeded(code);
      }
      NavigableMap<LocalDate, List<Change>> later = leaving.get(code);
      LocalDate on = later == null ? null : later.ceilingKey(since);
      return on == null ? Fate.GONE : from(code, on, seen);
    }
  }
}
