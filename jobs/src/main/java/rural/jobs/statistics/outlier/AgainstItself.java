package rural.jobs.statistics.outlier;

import java.util.List;
import org.apache.spark.sql.Row;
import rural.jobs.statistics.PublishedRate;
import rural.jobs.statistics.RateGroups;
import rural.jobs.statistics.trend.Series;
import rural.jobs.statistics.trend.UnbrokenRun;
import rural.jobs.table.OutlierTable;

/** A division beside its own earlier quarters, on one indicator. */
record AgainstItself(String quarter) implements RateGroups.Work {

  /** Points below which no distance is worth a look, however steady the series was. */
  private static final double SMALLEST = 1;

  @Override
  public List<Row> apply(List<PublishedRate> rates) {
    PublishedRate now = rates.get(rates.size() - 1);
    if (!now.quarter().equals(quarter) || !now.hasValue()) {
      return List.of();
    }
    Series series = UnbrokenRun.of(rates);
    return OwnSeries.of(series).stream()
        .map(one -> row(one, series.lastValue()))
        .filter(row -> Math.abs(series.lastValue() - row.expected()) >= SMALLEST)
        .filter(row -> series.lastValue() < row.low() || series.lastValue() > row.high())
        .map(row -> row.of(now))
        .toList();
  }

  private static OutlierRow row(OwnSeries.Expectation expectation, double value) {
    double score = expectation.prediction().score(value);
    return new OutlierRow(
        OutlierTable.OWN_SERIES,
        expectation.prediction().expected(),
        expectation.prediction().low(Funnel.WITHIN),
        expectation.prediction().high(Funnel.WITHIN),
        score,
        expectation.quarters(),
        OutlierRow.ofChange(score));
  }
}
