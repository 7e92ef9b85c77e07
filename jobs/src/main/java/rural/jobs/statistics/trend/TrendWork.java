package rural.jobs.statistics.trend;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import rural.jobs.statistics.Doubles;
import rural.jobs.statistics.PublishedRate;
import rural.jobs.statistics.RateGroups;
import rural.schemas.contract.Kind;

/**
 * The trend of one division and indicator, on one quarter.
 *
 * @param proportions indicators that cannot be above 100
 * @param tasks indicators whose target is a quantity, reached at 100 %
 */
record TrendWork(String quarter, Set<String> proportions, Set<String> tasks)
    implements RateGroups.Work {

  @Override
  public List<Row> apply(List<PublishedRate> rates) {
    PublishedRate now = rates.get(rates.size() - 1);
    if (!now.quarter().equals(quarter)) {
      return List.of();
    }
    if (!now.hasValue()) {
      return List.of(TrendRow.empty(now));
    }
    Series series = UnbrokenRun.of(rates);
    Optional<Double> goal = goal(now);
    return List.of(
        TrendRow.of(
            now,
            Trend.of(series, kind(now), goal),
            goal,
            Bounds.of(series.values(), proportions.contains(now.indicator()))));
  }

  private Optional<Double> goal(PublishedRate now) {
    return Optional.ofNullable(now.target())
        .map(Doubles::of)
        .map(target -> tasks.contains(now.indicator()) ? 100.0 : target);
  }

  private static Kind kind(PublishedRate rate) {
    return List.of(Kind.values()).stream()
        .filter(one -> one.letter().equals(rate.kind()))
        .findFirst()
        .orElseThrow();
  }
}
