package rural.jobs.statistics.trend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import rural.jobs.statistics.Doubles;
import rural.jobs.statistics.PublishedRate;
import rural.jobs.table.RateTable;
import rural.schemas.contract.Kind;
import rural.schemas.period.Quarter;

/**
 * The quarters of a division and indicator that can be set beside the last one: back to where the
 * caliber changed, a series break is flagged, or a side jumped. Quarters without a value are left
 * out; those next to them stay as far apart as they are.
 */
public final class UnbrokenRun {

  private static final String SERIES_BREAK = "series_break";
  private static final int YEAR = 4;

  /** By the quarter's text: the series of a nation have few quarters, and each a million times. */
  private static final Map<String, Integer> TIMES = new ConcurrentHashMap<>();

  private UnbrokenRun() {}

  /**
   * @param rates of one division and indicator, in time order, the last one with a value
   */
  public static Series of(List<PublishedRate> rates) {
    PublishedRate last = rates.get(rates.size() - 1);
    List<PublishedRate> kept = new ArrayList<>();
    for (int i = rates.size() - 1; i >= 0; i--) {
      PublishedRate one = rates.get(i);
      if (!one.caliber().equals(last.caliber())) {
        break;
      }
      if (one.hasValue() && (kept.isEmpty() || time(one) < time(kept.get(kept.size() - 1)))) {
        kept.add(one);
      }
      if (isBreak(rates, i)) {
        break;
      }
    }
    Collections.reverse(kept);
    return new Series(
        kept.stream().map(UnbrokenRun::time).toList(),
        kept.stream().map(one -> Doubles.of(one.value())).toList(),
        seasons(last));
  }

  /** Stocks are compared with every quarter; what happens in a quarter or year has its season. */
  private static int seasons(PublishedRate one) {
    return one.kind().equals(Kind.STOCK.letter()) ? 1 : YEAR;
  }

  static int time(PublishedRate one) {
    return TIMES.computeIfAbsent(one.quarter(), text -> time(Quarter.of(text)));
  }

  static int time(Quarter quarter) {
    return quarter.year() * YEAR + quarter.number() - 1;
  }

  /**
   * Whether the run begins here. A change of caliber is flagged for a year, as long as values of a
   * year before are of the old one; it cuts where it happened and not at each of its flags.
   */
  private static boolean isBreak(List<PublishedRate> rates, int i) {
    PublishedRate one = rates.get(i);
    Set<String> flags = one.flags();
    if (flags.contains(RateTable.BREAK_QOQ)) {
      return true;
    }
    return flags.contains(SERIES_BREAK)
        && rates.subList(0, i).stream()
            .filter(earlier -> time(one) - time(earlier) <= YEAR)
            .allMatch(earlier -> earlier.caliber().equals(one.caliber()));
  }
}
