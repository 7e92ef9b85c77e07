package rural.jobs.measure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How large those are that did not report all: as they reported themselves, else from what they
 * reported earlier. Only the quarters that are computed anyway are looked at: the one before and
 * that of the year before.
 */
record LastSizes(Rosters rosters) {

  /**
   * @param newest the quarter in which somebody did not report
   * @param earlier where to look for a size, in this order
   * @param sums of the newest quarter, by division
   */
  void enter(String newest, List<String> earlier, Map<String, Sums> sums) {
    Set<String> bases = new HashSet<>(rosters.bases(newest));
    earlier.forEach(quarter -> bases.addAll(rosters.bases(quarter)));
    for (String base : bases) {
      List<Roster.Entry> now = rosters.entries(newest, base);
      Set<Long> reported = now.stream().map(Roster.Entry::village).collect(Collectors.toSet());
      Map<Long, BigDecimal> last = new HashMap<>();
      for (String quarter : earlier) {
        sizes(quarter, base, reported).forEach(last::putIfAbsent);
      }
      Sums own = sums.computeIfAbsent(base, code -> new Sums());
      last.values().forEach(size -> own.miss(0, size, 1));
      for (Roster.Entry one : now) {
        enterOpen(one, own);
        one.missing().forEach(part -> enter(part, one, base, earlier, own));
      }
    }
  }

  /**
   * A village that did not say all has the size it reported; of one that is not whole every part is
   * missing for itself, and one of them stands for the village.
   */
  private static void enterOpen(Roster.Entry one, Sums own) {
    boolean isSized = !one.counts() && one.denominator() != null;
    if (isSized) {
      own.miss(0, one.denominator(), 1);
    }
    if (!one.isWhole()) {
      own.miss(one.missing().size() - (isSized ? 0 : 1), null, 0);
    }
  }

  /** A part that is missing is as large as it was when it was a village. */
  private void enter(
      Roster.Part part, Roster.Entry whole, String base, List<String> earlier, Sums own) {
    for (String quarter : earlier) {
      Optional<BigDecimal> size =
          rosters.entries(quarter, base).stream()
              .filter(one -> one.village() == whole.village() && part.codes().contains(one.then()))
              .filter(one -> one.denominator() != null)
              .map(Roster.Entry::denominator)
              .reduce(BigDecimal::add);
      if (size.isPresent()) {
        own.miss(0, size.get(), 1);
        return;
      }
    }
  }

  /** Villages that became one since then are as large as their parts were together. */
  private Map<Long, BigDecimal> sizes(String quarter, String base, Set<Long> reported) {
    Map<Long, BigDecimal> sizes = new HashMap<>();
    for (Roster.Entry one : rosters.entries(quarter, base)) {
      if (!reported.contains(one.village()) && one.denominator() != null) {
        sizes.merge(one.village(), one.denominator(), BigDecimal::add);
      }
    }
    return sizes;
  }
}
