package rural.jobs.statistics.outlier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A funnel plot's limits of 99.8 %: D. Spiegelhalter, Funnel plots for comparing institutional
 * performance, Statistics in Medicine 24 (2005). The smaller the denominator, the wider the limits,
 * so that a hamlet of nine households is not an outlier for one toilet.
 *
 * <p>Assumes a proportion of countable units. Divisions differ by more than chance
 * (over-dispersion), because households of a village are alike and because policy differs; this is
 * an additive variance between divisions, as Spiegelhalter advises (Handling over-dispersion of
 * performance indicators, Quality and Safety in Health Care 14, 2005). It is estimated by the
 * equation of R. Paule and J. Mandel (1982) on scores winsorised at 10 %, so that outliers do not
 * hide themselves, and the limits then take Student's t with one degree of freedom less than there
 * are divisions. Without over-dispersion the limits are the exact binomial ones.
 *
 * @param size divisions in the group
 * @param centre what they have in common, from 0 to 1
 * @param between variance of the true proportions between divisions; 0 = no more than chance
 * @param limit the score beyond which a division stands out, where there is over-dispersion
 */
public record Funnel(int size, double centre, double between, double limit) {

  /** Fewer divisions tell too little of how divisions differ. */
  public static final int MINIMUM = 8;

  /** Share of clean figures within the limits. */
  public static final double WITHIN = 0.998;

  private static final double TAIL = (1 - WITHIN) / 2;

  /** By size: a search each, and thousands of groups have the same few sizes. */
  private static final Map<Integer, Double> LIMITS = new ConcurrentHashMap<>();

  static Funnel of(int size, double centre, double between) {
    return new Funnel(size, centre, between, LIMITS.computeIfAbsent(size, Funnel::limit));
  }

  private static double limit(int size) {
    return new TDistribution(null, size - 1.0).inverseCumulativeProbability(1 - TAIL);
  }

  /**
   * @return empty where there are fewer than {@link #MINIMUM}, or where all are 0 or all are 1
   */
  public static Optional<Funnel> of(List<Share> shares) {
    double count = shares.stream().mapToDouble(Share::count).sum();
    double size = shares.stream().mapToDouble(Share::size).sum();
    if (shares.size() < MINIMUM || count == 0 || count == size) {
      return Optional.empty();
    }
    return Optional.of(new Dispersion(shares, count / size).funnel());
  }

  /** The proportion below which a division of this size stands out. */
  public double low(double denominator) {
    double exact = BinomialLimits.quantile(TAIL, centre, Math.round(denominator));
    return Math.max(0, Math.min(exact, centre - reach(denominator)));
  }

  /** The proportion above which a division of this size stands out. */
  public double high(double denominator) {
    double exact = BinomialLimits.quantile(1 - TAIL, centre, Math.round(denominator));
    return Math.min(1, Math.max(exact, centre + reach(denominator)));
  }

  /** Standard deviations from the centre; negative = below. */
  public double score(Share share) {
    return (share.proportion() - centre) / deviation(share.size());
  }

  /** Whether a division stands out. */
  public boolean isAlarm(Share share) {
    double proportion = share.proportion();
    double reach = reach(share.size());
    long size = Math.round(share.size());
    return proportion < centre
        ? proportion < centre - reach && BinomialLimits.isBelow(TAIL, centre, size, proportion)
        : proportion > centre + reach && BinomialLimits.isAbove(1 - TAIL, centre, size, proportion);
  }

  private double reach(double denominator) {
    return between == 0 ? 0 : limit * deviation(denominator);
  }

  private double deviation(double denominator) {
    return Math.sqrt(centre * (1 - centre) / denominator + between);
  }
}
