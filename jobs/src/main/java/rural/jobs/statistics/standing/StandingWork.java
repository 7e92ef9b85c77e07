package rural.jobs.statistics.standing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import rural.jobs.statistics.Cells;
import rural.jobs.statistics.Doubles;
import rural.jobs.statistics.FormerCodes;
import rural.jobs.statistics.PublishedRate;
import rural.jobs.statistics.RateGroups;
import rural.jobs.table.StandingTable;

/**
 * One group of siblings, in the quarter and the one before.
 *
 * @param proportions indicators that are proportions of countable units
 */
record StandingWork(String quarter, Set<String> proportions, FormerCodes former)
    implements RateGroups.Work {

  private static final Cells.Layout ROWS = new Cells.Layout(StandingTable.SCHEMA);

  private static final Comparator<PublishedRate> BY_RANK =
      Comparator.comparing(PublishedRate::rank).thenComparing(PublishedRate::code);

  @Override
  public List<Row> apply(List<PublishedRate> rates) {
    List<PublishedRate> now = rates.stream().filter(one -> one.quarter().equals(quarter)).toList();
    if (now.size() < 2) {
      return List.of();
    }
    Map<String, PublishedRate> before = new HashMap<>();
    rates.stream()
        .filter(one -> !one.quarter().equals(quarter))
        .forEach(one -> before.put(former.codeOfToday(one), one));
    List<PublishedRate> ranked =
        now.stream().filter(one -> one.rank() != null).sorted(BY_RANK).toList();
    List<Row> rows = new ArrayList<>();
    now.stream()
        .filter(one -> one.rank() == null)
        .map(one -> draft(one, ranked, before))
        .forEach(cells -> rows.add(refused(cells, Refusal.UNRANKED)));
    rows.addAll(ranked(ranked, before));
    return rows;
  }

  private List<Row> ranked(List<PublishedRate> ranked, Map<String, PublishedRate> before) {
    Optional<Refusal> refusal = refusal(ranked);
    List<Contender> units = List.of();
    List<Contender> clusters = List.of();
    if (refusal.isEmpty()) {
      units = ranked.stream().map(StandingWork::units).toList();
      clusters = ranked.stream().map(StandingWork::clusters).toList();
    }
    List<Row> rows = new ArrayList<>();
    Sureness sureness = refusal.isEmpty() ? Sureness.of(units, clusters) : null;
    for (int i = 0; i < ranked.size(); i++) {
      Cells cells = draft(ranked.get(i), ranked, before);
      Optional<Integer> next = next(ranked, i);
      next.ifPresent(one -> cells.set("next_code", ranked.get(one).code()));
      if (sureness == null) {
        cells.set("reason", refusal.get().code());
      } else {
        sureness.fill(cells, i, next);
      }
      rows.add(cells.row());
    }
    return rows;
  }

  private Optional<Refusal> refusal(List<PublishedRate> ranked) {
    if (ranked.size() < 2) {
      return Optional.of(Refusal.ALONE);
    }
    boolean isProportion =
        proportions.contains(ranked.get(0).indicator())
            && ranked.stream().allMatch(StandingWork::isShare);
    return isProportion ? Optional.empty() : Optional.of(Refusal.NOT_A_PROPORTION);
  }

  private Cells draft(
      PublishedRate rate, List<PublishedRate> ranked, Map<String, PublishedRate> before) {
    Cells cells = ROWS.cells();
    cells.place(rate);
    cells.set("value", rate.value());
    cells.set("rank", rate.rank());
    cells.set("ranked", ranked.size());
    if (rate.rank() != null) {
      cells.set(
          "tied", (int) ranked.stream().filter(o -> o.rank().equals(rate.rank())).count() - 1);
    }
    PublishedRate earlier = before.get(rate.code());
    if (earlier != null && earlier.rank() != null && earlier.caliber().equals(rate.caliber())) {
      cells.set("rank_before", earlier.rank());
      cells.set("rank_gain", rate.rank() == null ? null : earlier.rank() - rate.rank());
    }
    return cells;
  }

  private static Row refused(Cells cells, Refusal refusal) {
    cells.set("reason", refusal.code());
    return cells.row();
  }

  /** The first of those on the next rank, in order of their codes. */
  private static Optional<Integer> next(List<PublishedRate> ranked, int place) {
    for (int i = place + 1; i < ranked.size(); i++) {
      if (ranked.get(i).rank() > ranked.get(place).rank()) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static boolean isShare(PublishedRate rate) {
    BigDecimal denominator = rate.denominator();
    return rate.numerator() != null
        && denominator != null
        && denominator.signum() > 0
        && rate.numerator().signum() >= 0
        && rate.numerator().compareTo(denominator) <= 0;
  }

  private static Contender units(PublishedRate rate) {
    return new Contender(Doubles.of(rate.numerator()), Doubles.of(rate.denominator()));
  }

  /** Every reporting unit, such as a village, as one: the most that clustering can do. */
  private static Contender clusters(PublishedRate rate) {
    Contender units = units(rate);
    return units.of(Math.max(1, Math.min((double) rate.reported(), units.size())));
  }
}
