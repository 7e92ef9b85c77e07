package rural.jobs.statistics.composite;

/**
 * Closeness to the ideal (TOPSIS; C. Hwang and K. Yoon, 1981): columns divided by the root of their
 * sum of squares and weighted, the ideal is the best of every column, the other end the worst of
 * every column; closeness = distance from the worst ÷ (distance from the worst + from the best). 1
 * = best everywhere among these. More is better in every column.
 *
 * <p>It compares those that are there: with another set of alternatives the numbers change, so that
 * they are not to be compared over groups or quarters.
 */
final class Topsis {

  private final double[][] normalised;
  private final double[] best;
  private final double[] worst;

  /**
   * @param values rows of alternatives
   */
  Topsis(double[][] values) {
    int columns = values[0].length;
    normalised = new double[values.length][columns];
    for (int column = 0; column < columns; column++) {
      double squares = 0;
      for (double[] row : values) {
        squares += row[column] * row[column];
      }
      double length = squares == 0 ? 1 : Math.sqrt(squares);
      for (int row = 0; row < values.length; row++) {
        normalised[row][column] = values[row][column] / length;
      }
    }
    best = end(1);
    worst = end(-1);
  }

  /**
   * @return closeness of every row, from 0 to 1; not a number where all rows are the same
   */
  double[] closeness(double[] weights) {
    double[] closeness = new double[normalised.length];
    for (int row = 0; row < closeness.length; row++) {
      double toBest = distance(normalised[row], best, weights);
      double toWorst = distance(normalised[row], worst, weights);
      closeness[row] = toWorst / (toBest + toWorst);
    }
    return closeness;
  }

  /** The largest of every column, or with −1 the smallest. */
  private double[] end(int sign) {
    double[] end = normalised[0].clone();
    for (double[] row : normalised) {
      for (int column = 0; column < end.length; column++) {
        end[column] = sign * Math.max(sign * end[column], sign * row[column]);
      }
    }
    return end;
  }

  private static double distance(double[] row, double[] end, double[] weights) {
    double squares = 0;
    for (int column = 0; column < row.length; column++) {
      double difference = weights[column] * (row[column] - end[column]);
      squares += difference * difference;
    }
    return Math.sqrt(squares);
  }
}
