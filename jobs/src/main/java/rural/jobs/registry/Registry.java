package rural.jobs.registry;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.schemas.period.Quarter;
import rural.schemas.place.Level;

/** What the driver knows of the divisions: towns and above, and the villages that changed. */
public final class Registry implements Serializable {

  private static final long serialVersionUID = 1L;

  private final List<Change> changes;
  private final List<Division> divisions;
  private final Map<LocalDate, Map<String, Long>> villagesByParent;

  private Registry(List<Change> changes, DivisionScan.Findings findings) {
    this.changes = changes;
    this.divisions = findings.divisions();
    this.villagesByParent = findings.ruralVillages();
  }

  /**
   * @param division rows of {@code registry.division} in force by knowledge
   * @param changes rows of {@code registry.division_change}
   * @param villages codes of further villages to know on the driver
   * @param days the days for which rural villages are counted
   */
  public static Registry read(
      Dataset<Row> division,
      Dataset<Row> changes,
      Collection<String> villages,
      List<LocalDate> days) {
    List<Change> all = Change.read(changes);
    Set<String> wanted = new HashSet<>(villages);
    all.forEach(change -> wanted.addAll(List.of(change.oldCode(), change.newCode())));
    return new Registry(all, DivisionScan.of(division, wanted, days));
  }

  /** The divisions on the last day of a quarter, which must be among the days read. */
  public Ground ground(Quarter quarter, LocalDate today) {
    Hierarchy hierarchy = hierarchy(quarter.end());
    Map<String, Long> villages = new HashMap<>();
    villagesByParent
        .getOrDefault(quarter.end(), Map.of())
        .forEach((parent, count) -> villages.merge(hierarchy.placeOf(parent), count, Long::sum));
    return new Ground(quarter.toString(), hierarchy, villages, formerCodes(quarter.end(), today));
  }

  public Hierarchy hierarchy(LocalDate day) {
    return new Hierarchy(divisions, successions(day), day);
  }

  public Successions successions(LocalDate day) {
    Set<String> inForce =
        divisions.stream()
            .filter(one -> one.isInForce(day))
            .map(Division::code)
            .collect(Collectors.toSet());
    return Successions.of(changes, inForce::contains, day);
  }

  /** What units in force on a day are made of. */
  public Parts parts(LocalDate day) {
    return new Parts(changes, divisions, successions(day), day);
  }

  /** The day of the first change; empty where divisions never changed. */
  public Optional<LocalDate> firstChange() {
    return changes.stream().map(Change::on).min(LocalDate::compareTo);
  }

  /** Codes that changes name. */
  Set<String> changedCodes() {
    return changes.stream()
        .flatMap(change -> Stream.of(change.oldCode(), change.newCode()))
        .collect(Collectors.toSet());
  }

  /** The versions in force of the villages that the driver knows. */
  public Map<String, Division> knownVillages(LocalDate day) {
    return divisions.stream()
        .filter(one -> one.level() == Level.VILLAGE && one.isInForce(day))
        .collect(Collectors.toMap(Division::code, Function.identity(), (one, other) -> other));
  }

  /** Codes that merged or split after the one day and by the other, and what those became. */
  Set<String> remade(LocalDate then, LocalDate today) {
    Set<String> remade = new HashSet<>();
    for (Change change : changes) {
      boolean between = change.on().isAfter(then) && !change.on().isAfter(today);
      if (between && change.isRecode() && remade.contains(change.oldCode())) {
        remade.add(change.newCode());
      } else if (between && !change.isRecode()) {
        remade.addAll(List.of(change.oldCode(), change.newCode()));
      }
    }
    return remade;
  }

  /** Whether any division, of whatever date, has this code at town level or above. */
  public Optional<Level> level(String code) {
    return divisions.stream()
        .filter(one -> one.code().equals(code))
        .map(Division::level)
        .findFirst();
  }

  /**
   * Code on the later day → its code on the earlier, where a division of towns and above was
   * recoded or moved in between, also more than once. Codes may swap, so that equal codes do not
   * mean equal divisions.
   */
  public Map<String, String> formerCodes(LocalDate then, LocalDate today) {
    Map<String, String> former = new HashMap<>();
    Map<LocalDate, List<Change>> byDay =
        changes.stream()
            .filter(change -> change.isRecode())
            .filter(change -> change.on().isAfter(then) && !change.on().isAfter(today))
            .collect(Collectors.groupingBy(Change::on, TreeMap::new, Collectors.toList()));
    byDay.forEach((day, recodes) -> recode(former, day, recodes));
    return former;
  }

  /** Codes of one day: each has the past that its old code had the day before. */
  private void recode(Map<String, String> former, LocalDate day, List<Change> recodes) {
    Map<String, String> before = new HashMap<>(former);
    Map<String, String> old = new HashMap<>();
    recodes.forEach(change -> former.remove(change.oldCode()));
    recodes.forEach(change -> old.putIfAbsent(change.newCode(), change.oldCode()));
    // A code that the day brings and takes again is only a step; one that was there is swapped.
    Set<String> steps =
        recodes.stream()
            .map(Change::oldCode)
            .filter(code -> old.containsKey(code) && !isKnownOn(day.minusDays(1), code))
            .collect(Collectors.toSet());
    for (String code : old.keySet()) {
      String eve = old.get(code);
      for (Set<String> seen = new HashSet<>(); steps.contains(eve) && seen.add(eve); ) {
        eve = old.get(eve);
      }
      if (!steps.contains(code)) {
        former.put(code, before.getOrDefault(eve, eve));
      }
    }
  }

  private boolean isKnownOn(LocalDate day, String code) {
    return divisions.stream().anyMatch(one -> one.code().equals(code) && one.isInForce(day));
  }
}
