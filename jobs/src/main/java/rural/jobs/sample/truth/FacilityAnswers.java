package rural.jobs.sample.truth;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import rural.jobs.sample.form.Entry;
import rural.jobs.sample.form.VillageForms;
import rural.jobs.sample.place.Atlas;
import rural.jobs.sample.place.Hierarchy;
import rural.schemas.period.Quarter;

/**
 * The rates of sewage facilities. Expected are the facilities whose latest record before the
 * quarter is not 废弃, and those that report for the first time; reported are the expected ones with
 * a record, whether or not it has both sides of the indicator: one in repair has reported.
 */
final class FacilityAnswers {

  private final Ledger ledger;
  private final Atlas atlas;
  private final Quarter first;
  private final Quarter quarter;

  FacilityAnswers(Ledger ledger, Atlas atlas, Quarter first, Quarter quarter) {
    this.ledger = ledger;
    this.atlas = atlas;
    this.first = first;
    this.quarter = quarter;
  }

  List<Answer> work() {
    List<Answer> answers = new ArrayList<>();
    answers.addAll(
        rate(
            "sewage.facility_operation",
            row -> isState(row, "运行") ? BigDecimal.ONE : BigDecimal.ZERO,
            row -> isState(row, "运行") || isState(row, "维修") ? BigDecimal.ONE : null));
    answers.addAll(
        rate(
            "sewage.effluent_compliance",
            row -> row.number("samples_passed"),
            row -> row.number("samples")));
    BigDecimal days = BigDecimal.valueOf(quarter.days());
    answers.addAll(
        rate(
            "sewage.facility_load",
            row -> isState(row, "运行") ? row.number("treated_m3") : null,
            row -> isState(row, "运行") ? row.number("design_m3d").multiply(days) : null));
    return answers;
  }

  private List<Answer> rate(
      String id, Function<Entry, BigDecimal> numerator, Function<Entry, BigDecimal> denominator) {
    Hierarchy hierarchy = atlas.on(quarter.end());
    Sums sums = new Sums(hierarchy);
    Map<String, Entry> expected = expected();
    expected.values().forEach(row -> place(row, code -> sums.expect(code)));
    for (Entry row : ledger.inForce(VillageForms.SEWAGE_FACILITY, quarter.toString())) {
      boolean awaited = expected.containsKey(row.text("facility_id"));
      place(
          row,
          code -> {
            sums.add(code, numerator.apply(row), denominator.apply(row), false);
            if (awaited) {
              sums.report(code);
            }
          });
    }
    return sums.answers(quarter.toString(), id, Answers.TOWN_AND_ABOVE, true);
  }

  /** By facility, the record that says where it stands: this quarter's, else the latest before. */
  private Map<String, Entry> expected() {
    Map<String, Entry> before = new LinkedHashMap<>();
    for (Quarter past = first; past.compareTo(quarter) < 0; past = next(past)) {
      rows(past).forEach(row -> before.put(row.text("facility_id"), row));
    }
    Map<String, Entry> expected = new LinkedHashMap<>(before);
    expected.values().removeIf(row -> isState(row, "废弃"));
    for (Entry row : rows(quarter)) {
      String id = row.text("facility_id");
      if (expected.containsKey(id) || !before.containsKey(id)) {
        expected.put(id, row);
      }
    }
    return expected;
  }

  private void place(Entry row, java.util.function.Consumer<String> then) {
    atlas.successor(row.text("division_code"), quarter.end()).ifPresent(then);
  }

  private List<Entry> rows(Quarter when) {
    return ledger.inForce(VillageForms.SEWAGE_FACILITY, when.toString());
  }

  private static boolean isState(Entry row, String state) {
    return state.equals(row.text("state"));
  }

  private static Quarter next(Quarter quarter) {
    return Quarter.containing(quarter.end().plusDays(1));
  }
}
