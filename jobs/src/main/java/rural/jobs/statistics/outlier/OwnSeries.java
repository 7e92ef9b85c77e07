package rural.jobs.statistics.outlier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import rural.jobs.statistics.trend.Prediction;
import rural.jobs.statistics.trend.Series;

/**
 * What a division's own earlier quarters lead one to expect now. A stock: the last value and the
 * mean change, from eight earlier quarters on. What happens in a quarter or since January: the same
 * quarter of last year and the mean of the changes between equal quarters of earlier years, from
 * four such years on. Assumes normal changes, independent and of one variance; seven of them make
 * limits of 99.8 % more than five standard errors wide, so that a series shorter than that would
 * hardly ever alarm.
 */
final class OwnSeries {

  private static final int QUARTERS = 8;
  private static final int YEARS = 4;
  private static final int YEAR = 4;

  private OwnSeries() {}

  /** Whether so many quarters, the one in question among them, could ever be enough. */
  static boolean canBeEnough(int quarters) {
    return quarters > Math.min(QUARTERS, YEARS);
  }

  /**
   * @param series with the value in question as its last
   * @return empty where the earlier values are too few, or all their changes the same
   */
  static Optional<Expectation> of(Series series) {
    Series earlier = series.beforeLast();
    return series.seasons() == 1 ? ofStock(earlier, series.lastTime()) : ofSeason(series);
  }

  /**
   * @param quarters earlier ones that it rests on
   */
  record Expectation(Prediction prediction, int quarters) {}

  private static Optional<Expectation> ofStock(Series earlier, int now) {
    return earlier.size() < QUARTERS
        ? Optional.empty()
        : Prediction.ofWalk(earlier, now - earlier.lastTime())
            .map(one -> new Expectation(one, earlier.size()));
  }

  private static Optional<Expectation> ofSeason(Series series) {
    List<Double> same = new ArrayList<>();
    OptionalDouble one = series.at(series.lastTime() - YEAR);
    for (int back = 1; one.isPresent(); back++) {
      same.add(0, one.getAsDouble());
      one = series.at(series.lastTime() - YEAR * (back + 1));
    }
    if (same.size() < YEARS) {
      return Optional.empty();
    }
    List<Double> changes = new ArrayList<>();
    for (int i = 1; i < same.size(); i++) {
      changes.add(same.get(i) - same.get(i - 1));
    }
    return Prediction.afterOneMore(same.get(same.size() - 1), changes)
        .map(prediction -> new Expectation(prediction, same.size()));
  }
}
