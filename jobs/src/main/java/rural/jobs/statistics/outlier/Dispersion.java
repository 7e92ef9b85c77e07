package rural.jobs.statistics.outlier;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.apache.commons.math3.stat.ranking.NaNStrategy;

/** How far the proportions of a group differ by more than chance. */
final class Dispersion {

  /** Variance of a standard normal whose outer 10 % on either side are pulled in to 1.2816. */
  private static final double WINSORISED_VARIANCE = 0.6787;

  /** Of proportions: half of them 0, the others 1. */
  private static final double LARGEST_VARIANCE = 0.25;

  private static final double RELATIVE = 1e-12;
  private static final double ABSOLUTE = 1e-15;
  private static final int STEPS = 100;

  private final double[] proportions;
  private final double[] within;

  /**
   * @param common the proportion of all together, strictly between 0 and 1
   */
  Dispersion(List<Share> shares, double common) {
    this.proportions = shares.stream().mapToDouble(Share::proportion).toArray();
    this.within = shares.stream().mapToDouble(one -> common * (1 - common) / one.size()).toArray();
  }

  Funnel funnel() {
    double between = between();
    return Funnel.of(proportions.length, centre(between), between);
  }

  /**
   * The variance at which the scores scatter as chance makes them. It is sought by its precision, 1
   * ÷ (between + a typical variance within), on which the squared scores depend nearly as a
   * straight line: half the steps.
   */
  private double between() {
    if (excess(0) <= 0) {
      return 0;
    }
    if (excess(LARGEST_VARIANCE) >= 0) {
      return LARGEST_VARIANCE;
    }
    double typical = Arrays.stream(within).average().orElseThrow();
    double precision =
        new BrentSolver(RELATIVE, ABSOLUTE)
            .solve(
                STEPS,
                sought -> excess(1 / sought - typical),
                1 / (LARGEST_VARIANCE + typical),
                1 / typical);
    return 1 / precision - typical;
  }

  /** Mean of the proportions, each with the inverse of its whole variance as its weight. */
  private double centre(double between) {
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < proportions.length; i++) {
      sum += proportions[i] / (within[i] + between);
      weights += 1 / (within[i] + between);
    }
    return sum / weights;
  }

  /** By how much the squared scores exceed what they sum to when the variance is right. */
  private double excess(double between) {
    double centre = centre(between);
    double[] scores = new double[proportions.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (proportions[i] - centre) / Math.sqrt(within[i] + between);
    }
    Percentile percentile =
        new Percentile().withEstimationType(EstimationType.R_7).withNaNStrategy(NaNStrategy.FIXED);
    percentile.setData(scores);
    double low = percentile.evaluate(10);
    double high = percentile.evaluate(90);
    double squares = 0;
    for (double score : scores) {
      double winsorised = Math.min(high, Math.max(low, score));
      squares += winsorised * winsorised;
    }
    return squares / WINSORISED_VARIANCE - (scores.length - 1);
  }
}
