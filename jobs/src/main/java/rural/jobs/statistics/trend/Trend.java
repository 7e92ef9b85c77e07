package rural.jobs.statistics.trend;

import java.util.Optional;
import rural.schemas.contract.Kind;

/**
 * All that is said of one series.
 *
 * @param test empty where even a series that only rises would not be significant at 5 %: fewer than
 *     five quarters, or with seasons fewer than two years and a quarter
 * @param slope as the test
 * @param reach empty where there is no goal
 */
record Trend(
    Series series,
    Optional<MannKendall> test,
    Optional<TheilSen> slope,
    Forecast forecast,
    Optional<Reach> reach) {

  /**
   * @param series up to the quarter itself, with at least one value
   * @param goal in %
   */
  static Trend of(Series series, Kind kind, Optional<Double> goal) {
    Optional<MannKendall> test =
        MannKendall.canBeSignificant(series)
            ? Optional.of(MannKendall.of(series)).filter(MannKendall::isEnough)
            : Optional.empty();
    Optional<TheilSen> slope = test.map(one -> TheilSen.of(series, one));
    return new Trend(
        series,
        test,
        slope,
        Forecast.of(series, kind),
        goal.map(
            one ->
                Reach.of(
                    series, one, kind, slope.stream().mapToDouble(TheilSen::slope).findFirst())));
  }
}
