package rural.jobs.statistics.trend;

import java.util.List;

/**
 * What a rate can be, in %. An interval is cut to it, which takes away only what cannot happen, so
 * that the rest holds the value as surely as before.
 */
record Bounds(double low, double high) {

  private static final double FULL = 100;

  /** A share of units lies between 0 and 100; other rates may go above, and have if they did. */
  static Bounds of(List<Double> values, boolean isProportion) {
    boolean isNegative = values.stream().anyMatch(one -> one < 0);
    return new Bounds(
        isNegative ? Double.NEGATIVE_INFINITY : 0, isProportion ? FULL : Double.POSITIVE_INFINITY);
  }

  double within(double value) {
    return Math.max(low, Math.min(high, value));
  }
}
