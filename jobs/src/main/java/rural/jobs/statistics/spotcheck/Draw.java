package rural.jobs.statistics.spotcheck;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Villages drawn from a division: as a simple random sample of all, or of each county for itself.
 *
 * @param sizes stratum → villages that could have been drawn in it, at least as many as were
 * @param drawn stratum → villages drawn, at least two in each
 */
record Draw(Map<String, Long> sizes, Map<String, List<Village>> drawn) {

  private static final String ALL = "";

  /**
   * Counties are strata where every county with reports had at least two villages checked; else all
   * villages of the division are taken as drawn alike.
   *
   * @param sizes county → villages that reported
   * @param villages at least two
   */
  static Draw of(Map<String, Long> sizes, List<Village> villages) {
    Map<String, List<Village>> byCounty =
        villages.stream()
            .collect(
                Collectors.groupingBy(Village::stratum, LinkedHashMap::new, Collectors.toList()));
    boolean isStratified =
        sizes.entrySet().stream()
            .allMatch(one -> one.getValue() == 0 || isDrawn(byCounty.get(one.getKey())));
    long all = sizes.values().stream().mapToLong(Long::longValue).sum();
    return isStratified
        ? new Draw(sizes, byCounty)
        : new Draw(Map.of(ALL, all), Map.of(ALL, villages));
  }

  private static boolean isDrawn(List<Village> villages) {
    return villages != null && villages.size() >= 2;
  }

  /** Whether there is more than one stratum. */
  boolean isStratified() {
    return drawn.size() > 1;
  }

  /** Whether every village was drawn. */
  boolean isCensus() {
    return drawn.entrySet().stream().allMatch(one -> size(one.getKey()) == one.getValue().size());
  }

  int size() {
    return drawn.values().stream().mapToInt(List::size).sum();
  }

  int freedom() {
    return size() - drawn.size();
  }

  /** The total over the division as the drawn villages have it, each standing for its like. */
  double total(ToDoubleFunction<Village> value) {
    double total = 0;
    for (Map.Entry<String, List<Village>> one : drawn.entrySet()) {
      double sum = one.getValue().stream().mapToDouble(value).sum();
      total += sum * size(one.getKey()) / one.getValue().size();
    }
    return total;
  }

  /** The variance of {@link #total}: Σ N² (1 − n/N) s² / n over the strata. */
  double variance(ToDoubleFunction<Village> value) {
    double variance = 0;
    for (Map.Entry<String, List<Village>> one : drawn.entrySet()) {
      double[] values = one.getValue().stream().mapToDouble(value).toArray();
      double all = size(one.getKey());
      variance += all * (all - values.length) * squares(values) / values.length;
    }
    return variance;
  }

  private double size(String stratum) {
    return Math.max(sizes.getOrDefault(stratum, 0L), drawn.get(stratum).size());
  }

  private static double squares(double[] values) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / (values.length - 1);
  }
}
