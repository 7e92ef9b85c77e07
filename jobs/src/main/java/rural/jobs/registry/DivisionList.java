package rural.jobs.registry;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import rural.schemas.place.Level;

/**
 * The divisions on one day from rows that are handed over one by one in this process: towns and
 * above, and of the villages those below a division that is asked for.
 */
public final class DivisionList {

  /** Hands over all rows in force by knowledge, each time anew. */
  @FunctionalInterface
  public interface Source {
    void forEach(Consumer<Row> taker);
  }

  private final LocalDate day;
  private final Source divisions;
  private final List<Change> changes;
  private final Hierarchy hierarchy;

  private DivisionList(LocalDate day, Source divisions, List<Change> changes, Hierarchy hierarchy) {
    this.day = day;
    this.divisions = divisions;
    this.changes = changes;
    this.hierarchy = hierarchy;
  }

  public static DivisionList on(LocalDate day, Source divisions, Source changes) {
    List<Row> rows = new ArrayList<>();
    changes.forEach(rows::add);
    List<Change> all = Change.of(rows);
    List<Division> wide = new ArrayList<>();
    divisions.forEach(
        row -> {
          if (!Level.VILLAGE.code().equals(row.getAs(Division.LEVEL))) {
            wide.add(division(row));
          }
        });
    var inForce =
        wide.stream()
            .filter(one -> one.isInForce(day))
            .map(Division::code)
            .collect(Collectors.toSet());
    Successions successions = Successions.of(all, inForce::contains, day);
    return new DivisionList(day, divisions, all, new Hierarchy(wide, successions, day));
  }

  public Hierarchy hierarchy() {
    return hierarchy;
  }

  /** A division and all below it down to the towns, by code. */
  public Set<String> below(String code) {
    Set<String> found = new TreeSet<>();
    List<String> open = new ArrayList<>(List.of(code));
    while (!open.isEmpty()) {
      String one = open.remove(open.size() - 1);
      found.add(one);
      open.addAll(hierarchy.children(one));
    }
    return found;
  }

  /** The villages in force, in the order of their codes, by what they hang under. */
  public Map<String, List<Division>> villages() {
    Map<String, List<Division>> villages = new LinkedHashMap<>();
    divisions.forEach(
        row -> {
          if (Level.VILLAGE.code().equals(row.getAs(Division.LEVEL))) {
            Division one = division(row);
            if (one.isInForce(day)) {
              villages
                  .computeIfAbsent(hierarchy.placeOf(one.parent()), town -> new ArrayList<>())
                  .add(one);
            }
          }
        });
    villages.values().forEach(some -> some.sort(Comparator.comparing(Division::code)));
    return villages;
  }

  /**
   * What the code of a division was on an earlier day; empty where it is not the same division any
   * more, since something was merged into it or split off.
   */
  public Function<String, Optional<String>> codesOn(LocalDate earlier) {
    Map<String, Optional<String>> then = new HashMap<>();
    changes.stream()
        .filter(one -> one.on().isAfter(earlier) && !one.on().isAfter(day) && !one.keepsCode())
        .collect(Collectors.groupingBy(Change::on, TreeMap::new, Collectors.toList()))
        .values()
        .forEach(ofDay -> follow(ofDay, then));
    return code -> then.getOrDefault(code, Optional.of(code));
  }

  /** All changes of a day happen at once: two codes may be swapped. */
  private static void follow(List<Change> ofDay, Map<String, Optional<String>> then) {
    Map<String, Optional<String>> before = Map.copyOf(then);
    Map<String, Long> from = count(ofDay, Change::oldCode);
    Map<String, Long> into = count(ofDay, Change::newCode);
    ofDay.forEach(change -> then.put(change.oldCode(), Optional.empty()));
    for (Change change : ofDay) {
      boolean same =
          change.isRecode() && from.get(change.oldCode()) == 1 && into.get(change.newCode()) == 1;
      String old = change.oldCode();
      then.put(
          change.newCode(), same ? before.getOrDefault(old, Optional.of(old)) : Optional.empty());
    }
  }

  private static Map<String, Long> count(List<Change> changes, Function<Change, String> code) {
    return changes.stream().collect(Collectors.groupingBy(code, Collectors.counting()));
  }

  private static Division division(Row row) {
    Date from = row.getAs(Division.VALID_FROM);
    Date until = row.getAs(Division.VALID_TO);
    String parent = row.getAs(Division.PARENT);
    return new Division(
        row.getAs(Division.CODE),
        row.getAs(Division.NAME),
        Level.parse(row.getAs(Division.LEVEL)).orElseThrow(),
        parent == null ? "" : parent,
        Boolean.TRUE.equals(row.getAs(Division.RURAL)),
        from == null ? LocalDate.MIN : from.toLocalDate(),
        until == null ? LocalDate.MAX : until.toLocalDate());
  }
}
