package rural.jobs.statistics.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What becomes of a ranking under other weights: a thousand sets drawn evenly from all there are
 * (Dirichlet with ones), always the same thousand, so that the figures can be computed again.
 *
 * @param stays share of the sets under which a row keeps its rank, 0 to 1
 * @param best the best rank a row gets under any
 * @param worst the worst rank a row gets under any
 */
record Sensitivity(List<Double> stays, List<Integer> best, List<Integer> worst) {

  static final int SETS = 1_000;

  private static final long SEED = 1981;

  /** Columns → the sets for so many, the same for all groups. */
  private static final Map<Integer, List<double[]>> WEIGHTS = new ConcurrentHashMap<>();

  /** The ranks under each of the sets: what one group has in common whatever its own weights. */
  static List<int[]> drawn(Topsis topsis, int columns) {
    return WEIGHTS.computeIfAbsent(columns, Sensitivity::weights).stream()
        .map(one -> Ranking.of(topsis.order(one)))
        .toList();
  }

  private static List<double[]> weights(int columns) {
    Random random = new Random(SEED);
    List<double[]> sets = new ArrayList<>();
    for (int set = 0; set < SETS; set++) {
      sets.add(weights(random, columns));
    }
    return sets;
  }

  /**
   * @param drawn ranks under other weights
   * @param ranks that may stay or not
   */
  static Sensitivity of(List<int[]> drawn, int[] ranks) {
    int rows = ranks.length;
    double[] stays = new double[rows];
    int[] best = new int[rows];
    int[] worst = new int[rows];
    Arrays.fill(best, rows);
    Arrays.fill(worst, 1);
    for (int[] other : drawn) {
      for (int row = 0; row < rows; row++) {
        stays[row] += other[row] == ranks[row] ? 1 : 0;
        best[row] = Math.min(best[row], other[row]);
        worst[row] = Math.max(worst[row], other[row]);
      }
    }
    return new Sensitivity(
        Arrays.stream(stays).mapToObj(one -> one / drawn.size()).toList(),
        Arrays.stream(best).boxed().toList(),
        Arrays.stream(worst).boxed().toList());
  }

  /** Exponential draws over their sum are even over all sets of weights. */
  static double[] weights(Random random, int columns) {
    double[] draws = new double[columns];
    for (int i = 0; i < columns; i++) {
      draws[i] = -Math.log(1 - random.nextDouble());
    }
    double sum = Arrays.stream(draws).sum();
    return Arrays.stream(draws).map(one -> one / sum).toArray();
  }
}
