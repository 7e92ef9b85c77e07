package rural.jobs.statistics.trend;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The exact distribution of Kendall's S where every order of the values is equally likely and none
 * are equal: M. Kendall, A new measure of rank correlation, Biometrika 30 (1938). Several seasons
 * add up, each with its own orders.
 */
final class KendallDistribution {

  /** Most series are of the same few lengths. */
  private static final Map<List<Integer>, KendallDistribution> KNOWN = new ConcurrentHashMap<>();

  private final double[] upperTails;

  /**
   * @param sizes values of each season
   */
  static KendallDistribution of(List<Integer> sizes) {
    return KNOWN.computeIfAbsent(sizes, KendallDistribution::new);
  }

  private KendallDistribution(List<Integer> sizes) {
    double[] inversions = {1};
    for (int size : sizes) {
      for (int place = 2; place <= size; place++) {
        inversions = withOneMore(inversions, place);
      }
    }
    for (int i = 1; i < inversions.length; i++) {
      inversions[i] += inversions[i - 1];
    }
    this.upperTails = inversions;
  }

  /** P(S ≥ s), for an s that can be. */
  double atLeast(int s) {
    int inversions = (pairs() - s) / 2;
    return inversions < 0 ? 0 : upperTails[Math.min(inversions, pairs())];
  }

  /** The smallest s with P(S ≥ s) ≤ tail; empty where even the largest s is likelier. */
  OptionalInt critical(double tail) {
    OptionalInt found = OptionalInt.empty();
    for (int s = pairs(); s > 0 && atLeast(s) <= tail; s -= 2) {
      found = OptionalInt.of(s);
    }
    return found;
  }

  private int pairs() {
    return upperTails.length - 1;
  }

  /** One more value makes 0 to {@code place} − 1 inversions with those before, equally likely. */
  private static double[] withOneMore(double[] before, int place) {
    double[] after = new double[before.length + place - 1];
    for (int i = 0; i < before.length; i++) {
      for (int more = 0; more < place; more++) {
        after[i + more] += before[i] / place;
      }
    }
    return after;
  }
}
