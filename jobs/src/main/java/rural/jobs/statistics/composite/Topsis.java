package rural.jobs.statistics.composite;

import java.util.Arrays;

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

  /** Squared distances from the best and from the worst of each column. */
  private final double[][] fromBest;

  private final double[][] fromWorst;

  /**
   * @param values rows of alternatives
   */
  Topsis(double[][] values) {
    int columns = values[0].length;
    double[][] normalised = new double[values.length][columns];
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
    fromBest = squares(normalised, end(normalised, 1));
    fromWorst = squares(normalised, end(normalised, -1));
  }

  /**
   * @return closeness of every row, from 0 to 1; not a number where all rows are the same
   */
  double[] closeness(double[] weights) {
    double[] squared = squared(weights);
    double[] closeness = new double[fromBest.length];
    for (int row = 0; row < closeness.length; row++) {
      double toBest = Math.sqrt(sum(fromBest[row], squared));
      double toWorst = Math.sqrt(sum(fromWorst[row], squared));
      closeness[row] = toWorst / (toBest + toWorst);
    }
    return closeness;
  }

  /** What rises and falls with {@link #closeness}, for ranks: the same without the roots. */
  double[] order(double[] weights) {
    double[] squared = squared(weights);
    double[] order = new double[fromBest.length];
    for (int row = 0; row < order.length; row++) {
      double toWorst = sum(fromWorst[row], squared);
      order[row] = toWorst / (sum(fromBest[row], squared) + toWorst);
    }
    return order;
  }

  private static double[] squared(double[] weights) {
    return Arrays.stream(weights).map(one -> one * one).toArray();
  }

  private static double sum(double[] distances, double[] weights) {
    double sum = 0;
    for (int column = 0; column < distances.length; column++) {
      sum += distances[column] * weights[column];
    }
    return sum;
  }

  /** The largest of every column, or with −1 the smallest. */
  private static double[] end(double[][] normalised, int sign) {
    double[] end = normalised[0].clone();
    for (double[] row : normalised) {
      for (int column = 0; column < end.length; column++) {
        end[column] = sign * Math.max(sign * end[column], sign * row[column]);
      }
    }
    return end;
  }

  private static double[][] squares(double[][] rows, double[] end) {
    double[][] squares = new double[rows.length][end.length];
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < end.length; column++) {
        double difference = rows[row][column] - end[column];
        squares[row][column] = difference * difference;
      }
    }
    return squares;
  }
}
