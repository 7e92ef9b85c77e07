package rural.jobs.statistics.trend;

import java.util.Optional;
import org.apache.spark.sql.Row;
import rural.jobs.statistics.Cells;
import rural.jobs.statistics.PublishedRate;
import rural.jobs.table.TrendTable;
import rural.schemas.period.Quarter;

/** Rows of {@link TrendTable#SCHEMA}. */
final class TrendRow {

  private static final Cells.Layout ROWS = new Cells.Layout(TrendTable.SCHEMA);

  private static final double CONFIDENCE = 0.95;

  private TrendRow() {}

  /** The row of a division without a value in the quarter. */
  static Row empty(PublishedRate rate) {
    String code = Refusal.NO_VALUE.code();
    Cells cells = ROWS.cells();
    place(cells, rate);
    cells.set("quarters", 0);
    cells.set("reason", code);
    cells.set("forecast_reason", code);
    cells.set("reached_reason", code);
    return cells.row();
  }

  static Row of(PublishedRate rate, Trend trend, Optional<Double> goal, Bounds bounds) {
    Cells cells = ROWS.cells();
    place(cells, rate);
    cells.set("since", quarter(trend.series().times().get(0)));
    cells.set("quarters", trend.series().size());
    slope(cells, trend);
    forecast(cells, trend.forecast(), bounds);
    cells.set("goal", goal.orElse(null));
    cells.set("probability", goal.map(one -> probability(trend, one)).orElse(null));
    cells.set(
        "reached_in", trend.reach().flatMap(Reach::quarter).map(Quarter::toString).orElse(null));
    cells.set(
        "reached_reason",
        trend
            .reach()
            .map(Reach::reason)
            .orElse(Optional.of(Refusal.NO_TARGET))
            .map(Refusal::code)
            .orElse(null));
    return cells.row();
  }

  private static void place(Cells cells, PublishedRate rate) {
    cells.place(rate);
    cells.set("caliber", rate.caliber());
    cells.set("kind", rate.kind());
    cells.set("value", rate.value());
  }

  private static void slope(Cells cells, Trend trend) {
    if (trend.test().isEmpty() || trend.slope().isEmpty()) {
      cells.set("reason", Refusal.TOO_FEW_QUARTERS.code());
      return;
    }
    TheilSen slope = trend.slope().get();
    MannKendall test = trend.test().get();
    cells.set("slope", slope.slope());
    cells.set("slope_low", slope.low().isPresent() ? slope.low().getAsDouble() : null);
    cells.set("slope_high", slope.high().isPresent() ? slope.high().getAsDouble() : null);
    cells.set("s", test.s());
    cells.set("tau", test.tau());
    cells.set("p", test.p());
    cells.set("p_method", test.isExact() ? "exact" : "normal");
  }

  private static void forecast(Cells cells, Forecast forecast, Bounds bounds) {
    forecast.expected().ifPresent(one -> cells.set("forecast", bounds.within(one)));
    forecast
        .prediction()
        .ifPresent(
            one -> {
              cells.set("forecast_low", bounds.within(one.low(CONFIDENCE)));
              cells.set("forecast_high", bounds.within(one.high(CONFIDENCE)));
            });
    cells.set("forecast_method", forecast.method());
    cells.set("forecast_reason", forecast.reason().map(Refusal::code).orElse(null));
  }

  private static Double probability(Trend trend, double goal) {
    Forecast forecast = trend.forecast();
    if (forecast.method().equals(Forecast.YEAR_END)) {
      return trend.series().lastValue() >= goal ? 1.0 : 0.0;
    }
    return forecast.prediction().map(one -> one.probabilityOf(goal)).orElse(null);
  }

  private static String quarter(int time) {
    return new Quarter(time / 4, Math.floorMod(time, 4) + 1).toString();
  }
}
