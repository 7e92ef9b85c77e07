package rural.jobs.measure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How large those are that did not report, from what they reported earlier. Only the quarters that
 * are computed anyway are looked at: the one before and that of the year before.
 */
final class LastSizes {

  /** Quarter → division → rosters of its villages. */
  private final Map<String, Map<String, List<byte[]>>> rosters = new HashMap<>();

  void add(String quarter, String base, byte[] roster) {
    rosters
        .computeIfAbsent(quarter, one -> new HashMap<>())
        .computeIfAbsent(base, one -> new java.util.ArrayList<>())
        .add(roster);
  }

  /**
   * @param newest the quarter in which somebody did not report
   * @param earlier where to look for a size, in this order
   * @param sums of the newest quarter, by division
   */
  void enter(String newest, List<String> earlier, Map<String, Sums> sums) {
    Set<String> bases = new HashSet<>();
    earlier.forEach(quarter -> bases.addAll(of(quarter).keySet()));
    for (String base : bases) {
      Set<Long> reported = new HashSet<>();
      of(newest)
          .getOrDefault(base, List.of())
          .forEach(one -> Roster.read(one, (id, size) -> reported.add(id)));
      Map<Long, BigDecimal> last = new HashMap<>();
      for (String quarter : earlier) {
        sizes(quarter, base, reported).forEach(last::putIfAbsent);
      }
      Sums own = sums.computeIfAbsent(base, code -> new Sums());
      last.values().forEach(size -> own.miss(0, size, 1));
    }
  }

  /** Villages that became one since then are as large as their parts were together. */
  private Map<Long, BigDecimal> sizes(String quarter, String base, Set<Long> reported) {
    Map<Long, BigDecimal> sizes = new HashMap<>();
    of(quarter)
        .getOrDefault(base, List.of())
        .forEach(
            one ->
                Roster.read(
                    one,
                    (id, size) -> {
                      if (!reported.contains(id)) {
                        sizes.merge(id, size, BigDecimal::add);
                      }
                    }));
    return sizes;
  }

  private Map<String, List<byte[]>> of(String quarter) {
    return rosters.getOrDefault(quarter, Map.of());
  }
}
