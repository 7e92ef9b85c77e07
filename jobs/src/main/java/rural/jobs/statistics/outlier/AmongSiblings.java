package rural.jobs.statistics.outlier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.apache.spark.sql.Row;
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
    return known.isEmpty()
        ? List.of()
        : among(known.get(0).indicator(), known.stream().map(Sibling::of).toList());
  }

  /**
   * @param siblings with values
   */
  List<Row> among(String indicator, List<Sibling> siblings) {
    List<Row> rows =
        new ArrayList<>(proportions.contains(indicator) ? funnel(siblings) : peers(siblings));
    rows.addAll(changes(siblings, Sibling::sinceQuarter, OutlierTable.QUARTER_CHANGE));
    rows.addAll(changes(siblings, Sibling::sinceYear, OutlierTable.YEAR_CHANGE));
    return rows;
  }

  private static List<Row> peers(List<Sibling> siblings) {
    Optional<ModifiedZ> group =
        ModifiedZ.of(siblings.stream().mapToDouble(Sibling::value).toArray());
    return group.stream()
        .flatMap(
            z ->
                siblings.stream()
                    .filter(one -> z.isAlarm(one.value()))
                    .map(one -> row(z, OutlierTable.PEERS, one, one.value(), 0)))
        .toList();
  }

  /** A change is judged as a change and shown as the value it leads to. */
  private static List<Row> changes(
      List<Sibling> siblings, ToDoubleFunction<Sibling> change, String method) {
    List<Sibling> changed =
        siblings.stream().filter(one -> !Double.isNaN(change.applyAsDouble(one))).toList();
    Optional<ModifiedZ> group = ModifiedZ.of(changed.stream().mapToDouble(change).toArray());
    List<Row> rows = new ArrayList<>();
    for (Sibling one : changed) {
      double points = change.applyAsDouble(one);
      group
          .filter(z -> z.isAlarm(points))
          .ifPresent(z -> rows.add(row(z, method, one, points, one.value() - points)));
    }
    return rows;
  }

  /**
   * @param judged value or change
   * @param base what is added to limits of the judged to make them limits of the value
   */
  private static Row row(ModifiedZ z, String method, Sibling one, double judged, double base) {
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
        .of(one.rate().get());
  }

  private static List<Row> funnel(List<Sibling> siblings) {
    List<Sibling> counted = siblings.stream().filter(Sibling::isShare).toList();
    List<Share> shares = counted.stream().map(Sibling::share).toList();
    Optional<Funnel> funnel = Funnel.of(shares);
    List<Row> rows = new ArrayList<>();
    if (funnel.isPresent()) {
      for (int i = 0; i < shares.size(); i++) {
        if (funnel.get().isAlarm(shares.get(i))) {
          rows.add(row(funnel.get(), counted.get(i).rate().get(), shares.get(i)));
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
}
