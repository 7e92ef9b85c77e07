package rural.jobs.registry;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import rural.schemas.place.Level;

/**
 * What a unit in force is made of: the reports that together tell of all of it. A village that
 * merged from two has reported when it reports itself, or when both of its parts do under the codes
 * they had.
 */
public final class Parts implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * How a code came to what it is.
   *
   * @param merged codes of those that owed a report of their own until they became part of it
   * @param recoded codes it had before
   * @param isOlder whether it owed a report itself before it took others in
   */
  private record Origin(Set<String> merged, Set<String> recoded, boolean isOlder)
      implements Serializable {

    Origin() {
      this(new TreeSet<>(), new TreeSet<>(), false);
    }
  }

  private final Map<String, Origin> origins = new HashMap<>();

  /**
   * @param changes in the order of time
   * @param divisions versions of those that the changes name
   * @param day up to which changes count
   */
  Parts(
      List<Change> changes,
      Collection<Division> divisions,
      Successions successions,
      LocalDate day) {
    Map<String, List<Division>> versions = new TreeMap<>();
    divisions.forEach(
        one -> versions.computeIfAbsent(one.code(), code -> new ArrayList<>()).add(one));
    for (Change change : changes) {
      boolean counts = !change.on().isAfter(day) && !change.keepsCode();
      if (counts && successions.of(change.oldCode()).effective().isPresent()) {
        LocalDate eve = change.on().minusDays(1);
        enter(
            change,
            owes(versions.get(change.oldCode()), eve),
            owes(versions.get(change.newCode()), eve));
      }
    }
  }

  private void enter(Change change, boolean oldOwes, boolean newOwes) {
    Origin origin = origins.getOrDefault(change.newCode(), new Origin());
    if (change.isRecode()) {
      origin.recoded().add(change.oldCode());
      origins.put(change.newCode(), origin);
    } else if (change.isMerge() && oldOwes) {
      origin.merged().add(change.oldCode());
      origins.put(
          change.newCode(),
          new Origin(origin.merged(), origin.recoded(), origin.isOlder() || newOwes));
    }
  }

  private static boolean owes(List<Division> versions, LocalDate day) {
    return versions != null
        && versions.stream()
            .filter(one -> one.isInForce(day))
            .anyMatch(
                one -> one.level() == Level.VILLAGE ? one.rural() : one.level() == Level.COUNTY);
  }

  /**
   * The parts of a unit of which nothing came, each as the codes it is or was known by, its own
   * first. Empty where the unit is whole, and where it has no parts.
   *
   * @param reported codes under which something came that counts for the unit
   */
  public List<List<String>> missing(String unit, Collection<String> reported) {
    return missing(unit, Set.copyOf(reported), new HashSet<>());
  }

  private List<List<String>> missing(String code, Set<String> reported, Set<String> seen) {
    Origin origin = origins.get(code);
    if (reported.contains(code) || origin == null || !seen.add(code)) {
      return List.of();
    }
    Set<String> parts = new TreeSet<>(origin.merged());
    List<List<String>> missing = new ArrayList<>();
    if (origin.isOlder()) {
      List<String> own = codes(code, origin.recoded());
      if (own.stream().noneMatch(reported::contains)) {
        missing.add(own);
      }
    } else {
      parts.addAll(origin.recoded());
    }
    for (String part : parts) {
      List<String> all = codes(part, below(part));
      missing.addAll(
          all.stream().noneMatch(reported::contains)
              ? List.of(all)
              : missing(part, reported, seen));
    }
    return missing;
  }

  private Set<String> below(String code) {
    Origin origin = origins.getOrDefault(code, new Origin());
    Set<String> below = new TreeSet<>(origin.merged());
    below.addAll(origin.recoded());
    return below;
  }

  /** A code, others, and what those were before. */
  private List<String> codes(String code, Set<String> others) {
    List<String> all = new ArrayList<>(List.of(code));
    List<String> open = new ArrayList<>(others);
    while (!open.isEmpty()) {
      String next = open.remove(0);
      if (!all.contains(next)) {
        all.add(next);
        open.addAll(below(next));
      }
    }
    return all;
  }
}
