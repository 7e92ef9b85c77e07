package rural.jobs.measure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How large those are that did not report, from what they reported earlier. Only the quarters that
 * are computed anyway are looked at: the one before and that of the year before.
 */
record LastSizes(Rosters rosters) {

  /**
   * @param newest the quarter in which somebody did not report
   * @param earlier where to look for a size, in this order
   * @param sums of the newest quarter, by division
   */
  void enter(String newest, List<String> earlier, Map<String, Sums> sums) {
    Set<String> bases = new HashSet<>();
    earlier.forEach(quarter -> bases.addAll(rosters.bases(quarter)));
    for (String base : bases) {
      Set<Long> reported =
          rosters.entries(newest, base).stream()
              .map(Roster.Entry::village)
              .collect(Collectors.toSet());
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
    for (Roster.Entry one : rosters.entries(quarter, base)) {
      if (!reported.contains(one.village())) {
        sizes.merge(one.village(), one.denominator(), BigDecimal::add);
      }
    }
    return sizes;
  }
}
