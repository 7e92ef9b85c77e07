package rural.jobs.statistics.spotcheck;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * What the rate of a whole division would be had every village been checked, from what the checks
 * of some say of the claims of all.
 *
 * <p>Cochran, Sampling Techniques (3rd ed., 1977): ratio estimator of a total ch. 6 (combined over
 * strata 6.11), difference estimator 7.2, finite population correction 2.6; the quotient of the two
 * estimated sides by linearisation (6.19, as for the comparison of ratios). Assumes that the
 * checked villages are a simple random sample of those that reported, or of each county's, and that
 * what was verified is true. Limits are those of Student's t with villages − strata degrees of
 * freedom. Refused below {@value #FEWEST} villages.
 */
record Correction(Draw draw, double claimedAbove, double claimedBelow) {

  /** With fewer checked villages nothing is said of the others. */
  static final int FEWEST = 5;

  /** From so many on Cochran (6.3) trusts the large-sample limits of a ratio. */
  static final int LARGE = 30;

  /** And with a coefficient of variation below this of both estimated sides. */
  static final double STEADY = 0.10;

  /** A rate in %, with the limits of its 95 % interval. */
  record Estimate(double rate, double low, double high) {}

  /** Claims of all × what was verified of one claimed. */
  Optional<Estimate> byRatio() {
    double a = draw.total(Village::claimedAbove);
    double b = draw.total(Village::claimedBelow);
    double above = draw.total(Village::verifiedAbove);
    double below = draw.total(Village::verifiedBelow);
    if (a <= 0 || b <= 0 || above <= 0 || below <= 0 || claimedBelow <= 0) {
      return Optional.empty();
    }
    double rate = (above / a * claimedAbove) / (below / b * claimedBelow);
    return estimate(
        rate,
        one ->
            rate
                * (one.verifiedAbove() / above
                    - one.claimedAbove() / a
                    - one.verifiedBelow() / below
                    + one.claimedBelow() / b));
  }

  /** Claims of all + what verifying adds to a claim on average. */
  Optional<Estimate> byDifference() {
    double above = claimedAbove + draw.total(one -> one.verifiedAbove() - one.claimedAbove());
    double below = claimedBelow + draw.total(one -> one.verifiedBelow() - one.claimedBelow());
    if (above < 0 || below <= 0) {
      return Optional.empty();
    }
    double rate = above / below;
    return estimate(
        rate,
        one ->
            (one.verifiedAbove()
                    - one.claimedAbove()
                    - rate * (one.verifiedBelow() - one.claimedBelow()))
                / below);
  }

  /** Whether the sample is large and steady enough for limits that a sum of errors has. */
  boolean isLarge() {
    return draw.size() >= LARGE
        && isSteady(Village::claimedAbove)
        && isSteady(Village::claimedBelow);
  }

  private boolean isSteady(ToDoubleFunction<Village> side) {
    return Math.sqrt(draw.variance(side)) < STEADY * draw.total(side);
  }

  /** Empty where no checked village differs from the others: nothing is then known of the error. */
  private Optional<Estimate> estimate(double rate, ToDoubleFunction<Village> residual) {
    double error = Math.sqrt(draw.variance(residual));
    if (error < 1e-12 && !draw.isCensus()) {
      return Optional.empty();
    }
    double reach =
        new TDistribution(null, draw.freedom()).inverseCumulativeProbability(0.975) * error;
    return Optional.of(
        new Estimate(100 * rate, 100 * Math.max(0, rate - reach), 100 * (rate + reach)));
  }
}
