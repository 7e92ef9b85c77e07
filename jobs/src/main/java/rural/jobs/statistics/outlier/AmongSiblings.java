package rural.jobs.statistics.outlier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import rural.jobs.statistics.Doubles;
import rural.jobs.statistics.PublishedRate;
import rural.jobs.statistics.RateGroups;
import rural.jobs.table.OutlierTable;

/**
 * Divisions of one level under one parent beside each other, on one indicator and quarter: their
 * values, their changes since the quarter before and since the year before, and the funnel. Where a
 * rate is a proportion of countable units the funnel judges the values, since it knows how small a
 * division is; the modified z judges those of other rates.
 *
 * @param proportions indicators that are proportions of countable units
 */
record AmongSiblings(Set<String> proportions) implements RateGroups.Work {

  private static final double HUNDRED = 100;

  @Override
  public List<Row> apply(List<PublishedRate> rates) {
    List<PublishedRate> known = rates.stream().filter(PublishedRate::hasValue).toList();
    List<Row> rows = new ArrayList<>();
    if (known.isEmpty()) {
      return rows;
    }
    if (proportions.contains(known.get(0).indicator())) {
      rows.addAll(funnel(known));
    } else {
      rows.addAll(peers(known));
    }
    rows.addAll(changes(known, PublishedRate::sinceQuarter, OutlierTable.QUARTER_CHANGE));
    rows.addAll(changes(known, PublishedRate::sinceYear, OutlierTable.YEAR_CHANGE));
    return rows;
  }

  private static List<Row> peers(List<PublishedRate> rates) {
    double[] values = rates.stream().mapToDouble(one -> Doubles.of(one.value())).toArray();
    Optional<ModifiedZ> group = ModifiedZ.of(values);
    return group.stream()
        .flatMap(
            z ->
                rates.stream()
                    .filter(one -> z.isAlarm(Doubles.of(one.value())))
                    .map(one -> row(z, OutlierTable.PEERS, one, Doubles.of(one.value()), 0)))
        .toList();
  }

  /** A change is judged as a change and shown as the value it leads to. */
  private static List<Row> changes(
      List<PublishedRate> rates, Function<PublishedRate, BigDecimal> change, String method) {
    List<PublishedRate> changed = rates.stream().filter(one -> change.apply(one) != null).toList();
    Optional<ModifiedZ> group =
        ModifiedZ.of(changed.stream().mapToDouble(one -> Doubles.of(change.apply(one))).toArray());
    List<Row> rows = new ArrayList<>();
    for (PublishedRate one : changed) {
      double points = Doubles.of(change.apply(one));
      group
          .filter(z -> z.isAlarm(points))
          .ifPresent(z -> rows.add(row(z, method, one, points, Doubles.of(one.value()) - points)));
    }
    return rows;
  }

  /**
   * @param judged value or change
   * @param base what is added to limits of the judged to make them limits of the value
   */
  private static Row row(
      ModifiedZ z, String method, PublishedRate rate, double judged, double base) {
    double score = z.score(judged);
    boolean isValue = method.equals(OutlierTable.PEERS);
    return new OutlierRow(
            method,
            base + z.median(),
            base + z.low(),
            base + z.high(),
            score,
            z.size(),
            isValue ? Reason.ofValue(score) : Reason.ofChange(score))
        .of(rate);
  }

  private static List<Row> funnel(List<PublishedRate> rates) {
    List<PublishedRate> counted = rates.stream().filter(AmongSiblings::isShare).toList();
    List<Share> shares = counted.stream().map(AmongSiblings::share).toList();
    Optional<Funnel> funnel = Funnel.of(shares);
    List<Row> rows = new ArrayList<>();
    if (funnel.isPresent()) {
      for (int i = 0; i < shares.size(); i++) {
        if (funnel.get().isAlarm(shares.get(i))) {
          rows.add(row(funnel.get(), counted.get(i), shares.get(i)));
        }
      }
    }
    return rows;
  }

  private static Row row(Funnel funnel, PublishedRate rate, Share share) {
    double score = funnel.score(share);
    return new OutlierRow(
            OutlierTable.FUNNEL,
            HUNDRED * funnel.centre(),
            HUNDRED * funnel.low(share.size()),
            HUNDRED * funnel.high(share.size()),
            score,
            funnel.size(),
            Reason.ofValue(score))
        .of(rate);
  }

  private static boolean isShare(PublishedRate rate) {
    return rate.numerator() != null
        && rate.denominator() != null
        && rate.denominator().compareTo(BigDecimal.ONE) >= 0
        && rate.numerator().signum() >= 0
        && rate.numerator().compareTo(rate.denominator()) <= 0;
  }

  private static Share share(PublishedRate rate) {
    return new Share(Doubles.of(rate.numerator()), Doubles.of(rate.denominator()));
  }
}
