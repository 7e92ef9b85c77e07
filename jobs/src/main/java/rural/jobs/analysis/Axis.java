package rural.jobs.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Where a value lies on the paper.
 *
 * @param low the value at {@code from}
 * @param step between two marks: 1, 2 or 5 times a power of ten
 */
record Axis(double low, double high, double step, double from, double to) {

  private static final int MARKS = 5;

  /** An axis that holds all values. */
  static Axis of(
      List<Chart.Point> points, ToDoubleFunction<Chart.Point> value, double from, double to) {
    double least = points.stream().mapToDouble(value).min().orElse(0);
    double most = points.stream().mapToDouble(value).max().orElse(1);
    return of(least, most, from, to);
  }

  static Axis of(double least, double most, double from, double to) {
    double span = most > least ? most - least : Math.max(1, Math.abs(most));
    double power = Math.pow(10, Math.floor(Math.log10(span / MARKS)));
    double step = power;
    for (double nice : new double[] {1, 2, 5, 10}) {
      if (span / (nice * power) <= MARKS) {
        step = nice * power;
        break;
      }
    }
    double low = Math.floor(least / step) * step;
    double high = Math.ceil(most / step) * step;
    return new Axis(low, high > low ? high : low + step, step, from, to);
  }

  double at(double value) {
    return from + (value - low) / (high - low) * (to - from);
  }

  List<Double> marks() {
    List<Double> marks = new ArrayList<>();
    for (int i = 0; low + i * step <= high + step / 1000; i++) {
      marks.add(low + i * step);
    }
    return marks;
  }

  /** A figure beside a mark or a bar, with no more digits than the eye wants. */
  static String figure(double value) {
    BigDecimal rounded = new BigDecimal(value, new MathContext(5));
    return (rounded.scale() > 2 ? rounded.setScale(2, java.math.RoundingMode.HALF_UP) : rounded)
        .stripTrailingZeros()
        .toPlainString();
  }
}
