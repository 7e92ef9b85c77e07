package rural.jobs.statistics.outlier;

import java.math.BigDecimal;
import java.util.function.Supplier;
import rural.jobs.statistics.Doubles;
import rural.jobs.statistics.PublishedRate;

/**
 * A figure as it is judged beside its siblings: in doubles, which is enough to see what stands out.
 * What does is written from its exact rate. NaN = not known.
 *
 * @param value in %
 * @param sinceQuarter in percentage points
 * @param sinceYear in percentage points
 * @param rate asked only of those that stand out
 */
record Sibling(
    double numerator,
    double denominator,
    double value,
    double sinceQuarter,
    double sinceYear,
    Supplier<PublishedRate> rate) {

  static Sibling of(PublishedRate rate) {
    return new Sibling(
        known(rate.numerator()),
        known(rate.denominator()),
        known(rate.value()),
        known(rate.sinceQuarter()),
        known(rate.sinceYear()),
        () -> rate);
  }

  private static double known(BigDecimal value) {
    return value == null ? Double.NaN : Doubles.of(value);
  }

  /** Whether it is some of a number of units. */
  boolean isShare() {
    return denominator >= 1 && numerator >= 0 && numerator <= denominator;
  }

  Share share() {
    return new Share(numerator, denominator);
  }
}
