package rural.jobs.sample.truth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import rural.jobs.sample.form.Entry;
import rural.jobs.sample.form.Form;
import rural.jobs.sample.form.ManagementForms;
import rural.jobs.sample.form.VillageForms;
import rural.jobs.sample.place.Atlas;
import rural.jobs.sample.place.Hierarchy;
import rural.jobs.sample.place.Place;
import rural.schemas.period.Quarter;
import rural.schemas.place.Level;

/**
 * Every rate of a quarter as the ledger knows it now, on the divisions in force on the quarter's
 * last day, by one plain loop over the records for each indicator.
 *
 * <p>Villages that need not report count in numerator and denominator when they do, and neither in
 * expected nor in reported. Issues have nothing expected; reported is then the number of records.
 */
public final class Answers {

  static final Set<Level> TOWN_AND_ABOVE = EnumSet.range(Level.NATION, Level.TOWN);
  static final Set<Level> COUNTY_AND_ABOVE = EnumSet.range(Level.NATION, Level.COUNTY);

  public static final String HEADER =
      "quarter,division_code,level,indicator,numerator,denominator,value,expected,reported";

  private final Ledger ledger;
  private final Atlas atlas;
  private final Quarter quarter;
  private final Set<String> forms;
  private final Hierarchy hierarchy;
  private final List<Answer> answers = new ArrayList<>();

  private Answers(Ledger ledger, Atlas atlas, Quarter quarter, Set<String> forms) {
    this.ledger = ledger;
    this.atlas = atlas;
    this.quarter = quarter;
    this.forms = forms;
    this.hierarchy = atlas.on(quarter.end());
  }

  /**
   * The answers of the forms named; of all when {@code forms} is empty.
   *
   * @param first the first quarter of the sample, before which no facility is known
   */
  public static List<Answer> of(
      Ledger ledger, Atlas atlas, Quarter first, Quarter quarter, Set<String> forms) {
    Answers work = new Answers(ledger, atlas, quarter, forms);
    work.villages();
    work.counties();
    if (work.wants("sewage_facility")) {
      work.answers.addAll(new FacilityAnswers(ledger, atlas, first, quarter).work());
    }
    if (work.wants("straw_production")) {
      work.answers.addAll(new StrawAnswers(ledger, atlas, quarter).work());
    }
    if (work.wants("issue")) {
      work.issues();
    }
    return work.answers;
  }

  public static String line(Answer answer) {
    return answer.line();
  }

  private boolean wants(String form) {
    return forms.isEmpty() || forms.contains(form);
  }

  private void villages() {
    for (Ratio ratio : Ratio.OF_VILLAGES) {
      if (wants(ratio.form().id())) {
        answers.addAll(village(ratio.id(), ratio.form(), ratio.numerator(), ratio.denominator()));
      }
    }
    if (wants("toilet")) {
      Function<Entry, BigDecimal> built = row -> row.number("built_ytd");
      List<Answer> sums = village(TaskAnswers.ID, VillageForms.TOILET, built, built);
      answers.addAll(new TaskAnswers(ledger, hierarchy, quarter).over(sums));
    }
  }

  private List<Answer> village(
      String id,
      Form form,
      Function<Entry, BigDecimal> numerator,
      Function<Entry, BigDecimal> denominator) {
    Sums sums = new Sums(hierarchy);
    for (Place village : hierarchy.level(Level.VILLAGE)) {
      if (village.rural()) {
        sums.expect(village.code());
      }
    }
    Map<String, Entry> rows =
        Successors.of(ledger.inForce(form, quarter.toString()), atlas, quarter.end());
    rows.forEach(
        (code, row) ->
            sums.add(
                code,
                numerator.apply(row),
                denominator.apply(row),
                hierarchy.find(code).map(Place::rural).orElse(false)));
    return sums.answers(quarter.toString(), id, TOWN_AND_ABOVE, true);
  }

  private void counties() {
    for (Ratio ratio : Ratio.OF_COUNTIES) {
      if (wants(ratio.form().id())) {
        Sums sums = new Sums(hierarchy);
        hierarchy.level(Level.COUNTY).forEach(county -> sums.expect(county.code()));
        for (Entry row : ledger.inForce(ratio.form(), quarter.toString())) {
          sums.add(
              row.text("division_code"),
              ratio.numerator().apply(row),
              ratio.denominator().apply(row),
              true);
        }
        answers.addAll(sums.answers(quarter.toString(), ratio.id(), COUNTY_AND_ABOVE, true));
      }
    }
  }

  private void issues() {
    Sums all = new Sums(hierarchy);
    Sums due = new Sums(hierarchy);
    for (Entry row : ledger.inForce(ManagementForms.ISSUE, quarter.toString())) {
      String code = row.text("division_code");
      boolean closed = row.text("state").equals("已完成");
      all.add(code, one(closed), BigDecimal.ONE, true);
      LocalDate deadline = (LocalDate) row.get("due_on");
      if (!deadline.isAfter(quarter.end())) {
        boolean kept = closed && !((LocalDate) row.get("closed_on")).isAfter(deadline);
        due.add(code, one(kept), BigDecimal.ONE, true);
      }
    }
    answers.addAll(all.answers(quarter.toString(), "issue.rectification", TOWN_AND_ABOVE, false));
    answers.addAll(due.answers(quarter.toString(), "issue.on_time", TOWN_AND_ABOVE, false));
  }

  private static BigDecimal one(boolean condition) {
    return condition ? BigDecimal.ONE : BigDecimal.ZERO;
  }
}
