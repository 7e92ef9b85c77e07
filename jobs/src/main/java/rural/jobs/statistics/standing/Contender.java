package rural.jobs.statistics.standing;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A division's share of units as a draw from a proportion that is its own: the figure is counted in
 * full, but with the same effort it could have come out a little otherwise.
 *
 * @param count units that meet the condition, 0 to {@code size}
 * @param size units in all, above 0
 */
record Contender(double count, double size) {

  private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

  Contender {
    if (!(size > 0) || count < 0 || count > size) {
      throw new IllegalArgumentException(
          "Expected a count from 0 to the size; found " + count + " of " + size);
    }
  }

  /** The same proportion of fewer units that say something of their own. */
  Contender of(double units) {
    return new Contender(count / size * units, units);
  }

  /**
   * How far this proportion is above another, in standard errors: the difference with one success
   * and one failure added on either side (A. Agresti and B. Caffo, The American Statistician 54,
   * 2000), which holds for small numbers and for 0 and 100 % too.
   */
  double scoreOver(Contender other) {
    return (proportion() - other.proportion()) / Math.sqrt(variance() + other.variance());
  }

  /** The probability that this proportion is truly above another, from 0 to 1. */
  double probabilityOver(Contender other) {
    return STANDARD.cumulativeProbability(scoreOver(other));
  }

  private double proportion() {
    return (count + 1) / (size + 2);
  }

  private double variance() {
    return proportion() * (1 - proportion()) / (size + 2);
  }
}
