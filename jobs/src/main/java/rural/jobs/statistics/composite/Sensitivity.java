package rural.jobs.statistics.composite;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

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

  /**
   * @param ranks that may stay or not
   */
  static Sensitivity of(Topsis topsis, int columns, int[] ranks) {
    int rows = ranks.length;
    double[] stays = new double[rows];
    int[] best = new int[rows];
    int[] worst = new int[rows];
    Arrays.fill(best, rows);
    Arrays.fill(worst, 1);
    Random random = new Random(SEED);
    for (int set = 0; set < SETS; set++) {
      int[] other = Ranking.of(topsis.closeness(weights(random, columns)));
      for (int row = 0; row < rows; row++) {
        stays[row] += other[row] == ranks[row] ? 1 : 0;
        best[row] = Math.min(best[row], other[row]);
        worst[row] = Math.max(worst[row], other[row]);
      }
    }
    return new Sensitivity(
        Arrays.stream(stays).mapToObj(one -> one / SETS).toList(),
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
