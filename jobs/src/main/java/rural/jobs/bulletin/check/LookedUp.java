package rural.jobs.bulletin.check;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import rural.jobs.bulletin.fact.Rate;
import rural.jobs.bulletin.fact.Source;
import rural.jobs.table.CompositeTable;
import rural.jobs.table.OutlierTable;
import rural.jobs.table.Printed;
import rural.schemas.contract.Indicator;

/**
 * What should stand where a source is named.
 *
 * @param indicators id → definition, for its decimals
 * @param decimals of percent and points; empty = those of each indicator
 */
public record LookedUp(
    Sealed sealed, Map<String, Indicator> indicators, Optional<Integer> decimals) {

  /** Empty where the release has nothing there. */
  Optional<String> text(Source source) {
    if (source instanceof Source.OfRate one) {
      return sealed
          .rate(one.release(), one.code(), one.indicator())
          .map(rate -> one.measure().print(rate, decimals(one.indicator())));
    }
    if (source instanceof Source.OfRanks one) {
      return rank(one.release(), one)
          .flatMap(
              now ->
                  rank(one.before(), one)
                      .map(before -> before.subtract(now).abs().toPlainString()));
    }
    if (source instanceof Source.OfIssues one) {
      return sealed.issues(one.release(), one.code(), one.age(), one.column());
    }
    if (source instanceof Source.OfLate one) {
      return sealed.late(one.release(), one.code(), one.form());
    }
    if (source instanceof Source.OfOutlier one) {
      return sealed
          .outlier(one.release(), one.code(), one.indicator(), one.method(), one.column())
          .map(number -> print(number, one));
    }
    Source.OfIndex one = (Source.OfIndex) source;
    Optional<String> cell = sealed.index(one.release(), one.code(), one.scope(), one.column());
    return one.column().startsWith(CompositeTable.WEIGHT)
        ? cell.map(weight -> Printed.points(new BigDecimal(weight), 2))
        : cell;
  }

  private String print(BigDecimal number, Source.OfOutlier one) {
    return one.column().startsWith(OutlierTable.DENOMINATOR)
        ? Printed.plain(number)
        : Printed.points(number, decimals(one.indicator()));
  }

  private Optional<BigDecimal> rank(String release, Source.OfRanks one) {
    Optional<Rate> rate = sealed.rate(release, one.code(), one.indicator());
    return rate.flatMap(found -> one.ranked().of(found, 0));
  }

  private int decimals(String indicator) {
    return decimals.orElseGet(() -> indicators.get(indicator).decimals());
  }
}
