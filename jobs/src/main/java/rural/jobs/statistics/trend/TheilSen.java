package rural.jobs.statistics.trend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The median of the slopes between all pairs (Theil 1950; P. Sen, Journal of the American
 * Statistical Association 63, 1968); with four seasons between the values of the same quarter only
 * (Hirsch, Slack and Smith 1982). One wild quarter does not move it. The interval has the slopes
 * with which the test of Mann and Kendall could not quarrel at 5 %; its confidence is at least 95
 * %, exactly that of the nearest possible S. Assumes a straight line and independent, equally
 * distributed deviations from it.
 *
 * @param slope percentage points a quarter
 * @param low empty where the values are too few for 95 %
 * @param high empty where the values are too few for 95 %
 */
record TheilSen(double slope, OptionalDouble low, OptionalDouble high) {

  /**
   * @param test of the same series, with at least one pair
   */
  static TheilSen of(Series series, MannKendall test) {
    List<Double> slopes = slopes(series);
    int n = slopes.size();
    double slope = (slopes.get((n - 1) / 2) + slopes.get(n / 2)) / 2;
    int rank = (int) Math.floor((n - test.critical()) / 2);
    return test.isEnough() && rank >= 1
        ? new TheilSen(
            slope, OptionalDouble.of(slopes.get(rank - 1)), OptionalDouble.of(slopes.get(n - rank)))
        : new TheilSen(slope, OptionalDouble.empty(), OptionalDouble.empty());
  }

  private static List<Double> slopes(Series series) {
    List<Double> slopes = new ArrayList<>();
    for (List<Integer> season : series.places()) {
      for (int i : season) {
        season.stream().filter(j -> j > i).forEach(j -> slopes.add(slope(series, i, j)));
      }
    }
    Collections.sort(slopes);
    return slopes;
  }

  private static double slope(Series series, int i, int j) {
    return (series.values().get(j) - series.values().get(i))
        / (series.times().get(j) - series.times().get(i));
  }
}
