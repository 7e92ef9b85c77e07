package rural.jobs.statistics.trend;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import rural.schemas.contract.Kind;

/**
 * The value to expect at the end of the year.
 *
 * <p>A stock goes on from where it stands, as a random walk with drift, with eight quarters or
 * more: seven changes leave six degrees of freedom, and t is then 2.4 instead of 4.3 with two. A
 * flow of a quarter has its season: the fourth quarter of last year plus the mean of the yearly
 * changes, with eight quarters or more, four of them changes. What counts from January adds to what
 * it has what earlier years added from this quarter to their end; with three such years there is an
 * interval, with one or two only a value.
 *
 * @param method {@code year_end}, {@code drift}, {@code same_quarter} or {@code rest_of_year}
 * @param expected in %, empty where there is no forecast
 * @param prediction empty where there is no interval
 * @param reason why there is no forecast or no interval; empty where there are both
 */
record Forecast(
    String method,
    OptionalDouble expected,
    Optional<Prediction> prediction,
    Optional<Refusal> reason) {

  static final String YEAR_END = "year_end";
  static final String DRIFT = "drift";
  static final String SAME_QUARTER = "same_quarter";
  static final String REST_OF_YEAR = "rest_of_year";

  static final int QUARTERS = 8;
  static final int CHANGES = 4;
  static final int YEARS = 3;

  private static final int LAST_OF_YEAR = 3;

  /**
   * @param series up to the quarter the forecast is made in
   */
  static Forecast of(Series series, Kind kind) {
    int ahead = LAST_OF_YEAR - Math.floorMod(series.lastTime(), 4);
    if (ahead == 0) {
      return new Forecast(
          YEAR_END, OptionalDouble.of(series.lastValue()), Optional.empty(), Optional.empty());
    }
    return switch (kind) {
      case STOCK -> drift(series, ahead);
      case FLOW -> sameQuarter(series, ahead);
      case YEAR_TO_DATE -> restOfYear(series, ahead);
    };
  }

  private static Forecast drift(Series series, int ahead) {
    return series.size() < QUARTERS
        ? refused(DRIFT, Refusal.TOO_FEW_QUARTERS)
        : of(DRIFT, Prediction.ofWalk(series, ahead), series.lastValue() + ahead * series.pace());
  }

  private static Forecast sameQuarter(Series series, int ahead) {
    OptionalDouble lastYear = series.at(series.lastTime() + ahead - 4);
    List<Double> changes = series.yearlyChanges();
    if (series.size() < QUARTERS || changes.size() < CHANGES || lastYear.isEmpty()) {
      return refused(SAME_QUARTER, Refusal.TOO_FEW_QUARTERS);
    }
    return of(
        SAME_QUARTER,
        Prediction.afterOneMore(lastYear.getAsDouble(), changes),
        lastYear.getAsDouble() + changes.get(0));
  }

  private static Forecast restOfYear(Series series, int ahead) {
    List<Double> rests = series.rests(ahead);
    double now = series.lastValue();
    if (rests.size() >= YEARS) {
      return of(REST_OF_YEAR, Prediction.afterOneMore(now, rests), now + rests.get(0));
    }
    return rests.isEmpty()
        ? refused(REST_OF_YEAR, Refusal.NO_EARLIER_YEAR)
        : new Forecast(
            REST_OF_YEAR,
            OptionalDouble.of(now + rests.stream().mapToDouble(one -> one).average().orElse(0)),
            Optional.empty(),
            Optional.of(Refusal.TOO_FEW_YEARS));
  }

  /**
   * @param otherwise the value to expect where all changes were the same, so that nothing is known
   *     of how they vary
   */
  private static Forecast of(String method, Optional<Prediction> prediction, double otherwise) {
    return prediction
        .map(
            one ->
                new Forecast(
                    method,
                    OptionalDouble.of(one.expected()),
                    Optional.of(one),
                    Optional.<Refusal>empty()))
        .orElse(
            new Forecast(
                method,
                OptionalDouble.of(otherwise),
                Optional.empty(),
                Optional.of(Refusal.NO_VARIATION)));
  }

  private static Forecast refused(String method, Refusal reason) {
    return new Forecast(method, OptionalDouble.empty(), Optional.empty(), Optional.of(reason));
  }
}
