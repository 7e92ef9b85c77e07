package rural.jobs.run;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import rural.jobs.receive.ArrivedRows;

/** What has to be known of checked rows as a whole, gathered while they pass by. */
public final class CheckedSums implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Map<String, long[]> counts = new LinkedHashMap<>();
  private final Map<String, byte[]> tails = new LinkedHashMap<>();
  private final Set<String> quarters = new TreeSet<>();
  private long[] keys = new long[16];
  private int taken;

  /**
   * @param isTaken whether the row counts
   * @param quarter null for forms without
   * @param key a hash of the row's key
   */
  void data(String submission, boolean isTaken, boolean isFlagged, String quarter, long key) {
    long[] sums = counts.computeIfAbsent(submission, id -> new long[3]);
    sums[0]++;
    sums[1] += isTaken ? 0 : 1;
    sums[2] += isFlagged ? 1 : 0;
    if (isTaken) {
      add(new long[] {key}, 1);
      if (quarter != null) {
        quarters.add(quarter);
      }
    }
  }

  void tail(String submission, byte[] tail) {
    counts.computeIfAbsent(submission, id -> new long[3]);
    tails.put(submission, tail);
  }

  CheckedSums plus(CheckedSums other) {
    other.counts.forEach((id, sums) -> counts.merge(id, sums, CheckedSums::sum));
    tails.putAll(other.tails);
    quarters.addAll(other.quarters);
    add(other.keys, other.taken);
    return this;
  }

  private static long[] sum(long[] one, long[] other) {
    return new long[] {one[0] + other[0], one[1] + other[1], one[2] + other[2]};
  }

  private void add(long[] more, int count) {
    if (taken + count > keys.length) {
      keys = Arrays.copyOf(keys, Math.max(taken + count, keys.length * 2));
    }
    System.arraycopy(more, 0, keys, taken, count);
    taken += count;
  }

  List<SheetSummary> sheets() {
    List<SheetSummary> sheets = new ArrayList<>();
    counts.forEach(
        (id, sums) ->
            sheets.add(
                new SheetSummary(
                    id,
                    sums[0],
                    sums[1],
                    sums[2],
                    Optional.ofNullable(tails.get(id)).map(ArrivedRows::tail))));
    return sheets;
  }

  Set<String> quarters() {
    return Set.copyOf(quarters);
  }

  /** Whether no two rows that count have the same key; two keys with one hash count as the same. */
  boolean isUncontested() {
    long[] sorted = Arrays.copyOf(keys, taken);
    Arrays.sort(sorted);
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1]) {
        return false;
      }
    }
    return true;
  }
}
