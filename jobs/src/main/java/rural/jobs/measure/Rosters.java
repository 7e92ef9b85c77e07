package rural.jobs.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The villages that count on both sides of an indicator, quarter by quarter, at the divisions they
 * hang under in the newest: on one territory, whatever became of the divisions.
 */
final class Rosters {

  /** Quarter → division → rosters as they arrived. */
  private final Map<String, Map<String, List<byte[]>>> byQuarter = new HashMap<>();

  void add(String quarter, String base, byte[] roster) {
    byQuarter
        .computeIfAbsent(quarter, one -> new HashMap<>())
        .computeIfAbsent(base, one -> new ArrayList<>())
        .add(roster);
  }

  /** The divisions that had villages in a quarter. */
  Set<String> bases(String quarter) {
    return of(quarter).keySet();
  }

  /** Villages that became one since then are several entries of it. */
  List<Roster.Entry> entries(String quarter, String base) {
    return of(quarter).getOrDefault(base, List.of()).stream()
        .flatMap(one -> Roster.read(one).stream())
        .toList();
  }

  private Map<String, List<byte[]>> of(String quarter) {
    return byQuarter.getOrDefault(quarter, Map.of());
  }
}
