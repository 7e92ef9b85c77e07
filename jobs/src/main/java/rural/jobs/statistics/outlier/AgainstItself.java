package rural.jobs.statistics.outlier;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import rural.jobs.statistics.Doubles;
import rural.jobs.statistics.PublishedRate;
import rural.jobs.statistics.RateGroups;
import rural.jobs.statistics.trend.Series;
import rural.jobs.statistics.trend.UnbrokenRun;
import rural.jobs.table.OutlierTable;

/** A division beside its own earlier quarters, on one indicator. */
record AgainstItself(String quarter) implements RateGroups.Work {

  /** Points below which no distance is worth a look, however steady the series was. */
  private static final double SMALLEST = 1;

  /** Points that two units of the denominator make; a town of ten villages moves in tens. */
  private static final double TWO_UNITS = 200;

  @Override
  public List<Row> apply(List<PublishedRate> rates) {
    PublishedRate now = rates.get(rates.size() - 1);
    if (!now.quarter().equals(quarter) || !now.hasValue()) {
      return List.of();
    }
    return ownSeries(rates, now).stream().toList();
  }

  private static Optional<Row> ownSeries(List<PublishedRate> rates, PublishedRate now) {
    if (!OwnSeries.canBeEnough(rates.size())) {
      return Optional.empty();
    }
    Series series = UnbrokenRun.of(rates);
    double value = series.lastValue();
    return OwnSeries.of(series)
        .filter(one -> Math.abs(value - one.prediction().expected()) >= smallest(now))
        .filter(one -> one.prediction().isBeyond(value, Funnel.WITHIN))
        .map(one -> row(one, value).of(now));
  }

  private static double smallest(PublishedRate now) {
    return now.denominator() == null || now.denominator().signum() <= 0
        ? SMALLEST
        : Math.max(SMALLEST, TWO_UNITS / Doubles.of(now.denominator()));
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
        Reason.ofChange(score));
  }
}
