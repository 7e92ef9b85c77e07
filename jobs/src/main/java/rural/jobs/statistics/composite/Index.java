package rural.jobs.statistics.composite;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The index of all divisions of a group, with entropy weights and with equal ones. */
record Index(Weighted entropy, Weighted equal) {

  /** Two are always the best and the worst, whatever they have. */
  static final int MINIMUM = 3;

  /**
   * @param closeness 0 to 1
   * @param sensitivity of its ranks
   */
  record Weighted(
      List<Double> weights, List<Double> closeness, List<Integer> ranks, Sensitivity sensitivity) {

    private static Weighted of(Topsis topsis, double[] weights) {
      double[] closeness = topsis.closeness(weights);
      int[] ranks = Ranking.of(closeness);
      return new Weighted(
          Arrays.stream(weights).boxed().toList(),
          Arrays.stream(closeness).boxed().toList(),
          Arrays.stream(ranks).boxed().toList(),
          Sensitivity.of(topsis, weights.length, ranks));
    }
  }

  /**
   * @param values rows of divisions, columns of fields, in %, none negative
   * @return empty where all rows are the same, so that nothing is close or far
   */
  static Optional<Index> of(double[][] values) {
    Topsis topsis = new Topsis(values);
    if (Double.isNaN(topsis.closeness(EntropyWeights.equal(values[0].length))[0])) {
      return Optional.empty();
    }
    return Optional.of(
        new Index(
            Weighted.of(topsis, EntropyWeights.of(values)),
            Weighted.of(topsis, EntropyWeights.equal(values[0].length))));
  }
}
