package rural.jobs.statistics.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * What a value still to come is expected to be, with Student's t around it.
 *
 * @param expected in %
 * @param error standard error of the prediction, in points, above 0
 * @param freedom degrees of freedom
 */
public record Prediction(double expected, double error, int freedom) {

  private static final Map<Quantile, Double> QUANTILES = new ConcurrentHashMap<>();

  /** Squared points below which changes are the same but for rounding in binary. */
  private static final double SMALLEST = 1e-18;

  /**
   * The value after one more step, where steps are independent and normal with a common mean and
   * variance: the exact interval t × s × √(1 + 1/m).
   *
   * @return empty with fewer than two steps, or where all are the same
   */
  public static Optional<Prediction> afterOneMore(double from, List<Double> steps) {
    List<Integer> ones = steps.stream().map(step -> 1).toList();
    return walk(from, steps, ones, 1);
  }

  /**
   * A random walk with drift (R. Hyndman and G. Athanasopoulos, Forecasting: Principles and
   * Practice, the drift method): every quarter adds an independent normal change of the same mean
   * and variance; a gap of g quarters adds g of them. So far ahead as h quarters the variance is s²
   * × (h + h² ÷ length of the series).
   *
   * @return empty with fewer than three values, or where all changes are the same
   */
  public static Optional<Prediction> ofWalk(Series series, int ahead) {
    List<Double> steps = new ArrayList<>();
    List<Integer> lengths = new ArrayList<>();
    for (int i = 1; i < series.size(); i++) {
      steps.add(series.values().get(i) - series.values().get(i - 1));
      lengths.add(series.times().get(i) - series.times().get(i - 1));
    }
    return walk(series.lastValue(), steps, lengths, ahead);
  }

  private static Optional<Prediction> walk(
      double from, List<Double> steps, List<Integer> lengths, int ahead) {
    int length = lengths.stream().mapToInt(one -> one).sum();
    double drift = steps.stream().mapToDouble(one -> one).sum() / length;
    double squares = 0;
    for (int i = 0; i < steps.size(); i++) {
      squares += Math.pow(steps.get(i) - lengths.get(i) * drift, 2) / lengths.get(i);
    }
    int freedom = steps.size() - 1;
    if (freedom < 1 || squares < SMALLEST) {
      return Optional.empty();
    }
    double variance = squares / freedom * (ahead + (double) ahead * ahead / length);
    return Optional.of(new Prediction(from + ahead * drift, Math.sqrt(variance), freedom));
  }

  /** The lower end of the interval that holds the value with this confidence, in %. */
  public double low(double confidence) {
    return expected - reach(confidence);
  }

  /** The upper end of the interval that holds the value with this confidence, in %. */
  public double high(double confidence) {
    return expected + reach(confidence);
  }

  /** How far off a value is, in standard errors; negative = below. */
  public double score(double value) {
    return (value - expected) / error;
  }

  /** The probability of reaching a goal, from 0 to 1. */
  public double probabilityOf(double goal) {
    return distribution().cumulativeProbability(-score(goal));
  }

  /** Whether the interval that would hold the value with this confidence does not. */
  public boolean isBeyond(double value, double confidence) {
    return 2 * distribution().cumulativeProbability(-Math.abs(score(value))) < 1 - confidence;
  }

  private double reach(double confidence) {
    return error * QUANTILES.computeIfAbsent(new Quantile(freedom, confidence), Quantile::compute);
  }

  /** How far Student's t reaches; the same few are asked for over and over. */
  private record Quantile(int freedom, double confidence) {
    double compute() {
      return new TDistribution(null, freedom).inverseCumulativeProbability((1 + confidence) / 2);
    }
  }

  private TDistribution distribution() {
    return new TDistribution(null, freedom);
  }
}
