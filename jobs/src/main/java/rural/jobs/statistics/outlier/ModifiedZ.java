package rural.jobs.statistics.outlier;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * The modified z of B. Iglewicz and D. Hoaglin, How to Detect and Handle Outliers (1993): 0.6745 ×
 * (value − median) ÷ MAD. Neither median nor MAD is moved by the outliers themselves.
 *
 * <p>Assumes that the ordinary figures of the group scatter as a normal distribution does. Their
 * limit of 3.5 then calls 0.05 % of very many figures an outlier, but 1.7 % of ten, because the MAD
 * of ten figures is itself uncertain. Below sixty figures the limit is therefore higher, so that at
 * most 0.2 % of clean figures alarm whatever the size of the group.
 *
 * <p>Where more than half of the figures are the same the MAD is 0; the mean absolute deviation ×
 * 1.2533 then stands in for the standard deviation, with the limit of 3.5. As no continuous
 * distribution looks like that, the 0.2 % does not hold there, and a distance of five points is
 * asked for besides.
 *
 * @param size figures in the group
 * @param median in the unit of the figures
 * @param scale the estimated standard deviation, in the unit of the figures
 * @param isFallback whether the scale comes from the mean absolute deviation
 */
public record ModifiedZ(int size, double median, double scale, boolean isFallback) {

  /** Fewer figures tell too little of their own scatter. */
  public static final int MINIMUM = 8;

  /** The limit of the authors. */
  public static final double LIMIT = 3.5;

  private static final double MAD_OF_NORMAL = 0.6745;
  private static final double MEAN_DEVIATION_TO_SD = 1.2533;

  /** Points below which no distance is worth a look, however little the others scatter. */
  private static final double SMALLEST = 1;

  private static final double SMALLEST_OF_FALLBACK = 5;

  /**
   * Group size from which on → limit that 0.2 % of clean figures exceed: the 99.8 % quantiles of
   * 1.5 million simulated normal scores each, rounded up.
   */
  private static final NavigableMap<Integer, Double> LIMITS =
      new TreeMap<>(
          Map.of(8, 7.5, 10, 6.2, 12, 5.5, 15, 5.0, 20, 4.4, 25, 4.1, 30, 3.9, 40, 3.7, 60, LIMIT));

  /**
   * @param values in %, or differences in percentage points; at least {@link #MINIMUM}
   * @return empty where there are fewer, or where all are the same
   */
  public static Optional<ModifiedZ> of(double[] values) {
    if (values.length < MINIMUM) {
      return Optional.empty();
    }
    double median = new Median().evaluate(values);
    double[] deviations = Arrays.stream(values).map(one -> Math.abs(one - median)).toArray();
    double mad = new Median().evaluate(deviations);
    double mean = Arrays.stream(deviations).average().orElse(0);
    if (mean == 0) {
      return Optional.empty();
    }
    return Optional.of(
        mad > 0
            ? new ModifiedZ(values.length, median, mad / MAD_OF_NORMAL, false)
            : new ModifiedZ(values.length, median, mean * MEAN_DEVIATION_TO_SD, true));
  }

  /** Standard deviations from the median; negative = below. */
  public double score(double value) {
    return (value - median) / scale;
  }

  /** The score beyond which a figure of this group stands out. */
  public double limit() {
    return isFallback ? LIMIT : LIMITS.floorEntry(size).getValue();
  }

  /** Below this a figure stands out. */
  public double low() {
    return median - reach();
  }

  /** Above this a figure stands out. */
  public double high() {
    return median + reach();
  }

  /** Whether a figure stands out. */
  public boolean isAlarm(double value) {
    return value < low() || value > high();
  }

  private double reach() {
    return Math.max(limit() * scale, isFallback ? SMALLEST_OF_FALLBACK : SMALLEST);
  }
}
