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

    private static Weighted of(Topsis topsis, double[] weights, List<int[]> drawn) {
      double[] closeness = topsis.closeness(weights);
      int[] ranks = Ranking.of(closeness);
      return new Weighted(
          Arrays.stream(weights).boxed().toList(),
          Arrays.stream(closeness).boxed().toList(),
          Arrays.stream(ranks).boxed().toList(),
          Sensitivity.of(drawn, ranks));
    }
  }

  /**
   * @param values rows of divisions, columns of fields, in %, none negative
   * @return empty where all rows are the same, so that nothing is close or far
   */
  static Optional<Index> of(double[][] values) {
    double[] equal = EntropyWeights.equal(values[0].length);
    Topsis topsis = new Topsis(values);
    if (Double.isNaN(topsis.closeness(equal)[0])) {
      return Optional.empty();
    }
    List<int[]> drawn = Sensitivity.drawn(topsis, equal.length);
    return Optional.of(
        new Index(
            Weighted.of(topsis, EntropyWeights.of(values), drawn),
            Weighted.of(topsis, equal, drawn)));
  }
}
