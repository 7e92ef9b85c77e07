package rural.jobs.rate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ranks of values, highest first; ties share a rank and leave the next ones out: 1, 2, 2, 4. */
final class Ranks {

  private Ranks() {}

  /**
   * @param values code → value of those that take part
   */
  static Map<String, Integer> of(Map<String, BigDecimal> values) {
    List<Map.Entry<String, BigDecimal>> sorted = new ArrayList<>(values.entrySet());
    sorted.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
    Map<String, Integer> ranks = new HashMap<>();
    int rank = 0;
    for (int i = 0; i < sorted.size(); i++) {
      boolean tied = i > 0 && sorted.get(i).getValue().compareTo(sorted.get(i - 1).getValue()) == 0;
      rank = tied ? rank : i + 1;
      ranks.put(sorted.get(i).getKey(), rank);
    }
    return ranks;
  }
}
