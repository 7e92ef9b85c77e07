package rural.jobs.statistics.composite;

import java.util.Arrays;

/**
 * Weights by entropy (C. Hwang and K. Yoon, Multiple Attribute Decision Making, 1981): a column in
 * which the alternatives hardly differ tells them apart hardly and weighs little. Each value is
 * taken as a share p of its column's sum, e = −Σ p ln p ÷ ln(rows), weight = (1 − e) ÷ Σ (1 − e).
 * Where no column differs at all the weights are equal.
 *
 * <p>The weights say how much the divisions differ, not what matters; a column with more noise
 * weighs more. Assumes values of 0 or more on a scale with a true zero.
 */
final class EntropyWeights {

  private static final double ROUNDING = 1e-12;

  private EntropyWeights() {}

  /**
   * @param values rows of alternatives, two or more, none negative
   * @return one weight a column, together 1
   */
  static double[] of(double[][] values) {
    int columns = values[0].length;
    double[] weights = new double[columns];
    for (int column = 0; column < columns; column++) {
      weights[column] = 1 - entropy(values, column);
    }
    double sum = Arrays.stream(weights).sum();
    if (sum < ROUNDING) {
      return equal(columns);
    }
    return Arrays.stream(weights).map(one -> one / sum).toArray();
  }

  static double[] equal(int columns) {
    double[] weights = new double[columns];
    Arrays.fill(weights, 1.0 / columns);
    return weights;
  }

  private static double entropy(double[][] values, int column) {
    double sum = 0;
    for (double[] row : values) {
      sum += row[column];
    }
    if (sum == 0) {
      return 1;
    }
    double entropy = 0;
    for (double[] row : values) {
      double share = row[column] / sum;
      entropy -= share > 0 ? share * Math.log(share) : 0;
    }
    return Math.min(1, entropy / Math.log(values.length));
  }
}
