package rural.jobs.sample.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import rural.jobs.sample.chance.Dice;
import rural.jobs.sample.form.Entry;
import rural.jobs.sample.form.ManagementForms;
import rural.jobs.sample.form.VillageForms;
import rural.jobs.sample.place.Place;
import rural.schemas.period.Quarter;

/**
 * Form 农环13表 of a county: a fifth of its villages are checked, at least six. Most claims hold but
 * for some households; one in eight villages claims far too much and has left out households.
 */
public final class SpotCheckFigures {

  private static final String SANITARY = "toilet.sanitary_coverage";
  private static final String RESIDENT = "toilet.sanitary_coverage_resident";

  private final Course course;
  private final VillageFigures figures;

  public SpotCheckFigures(Course course, VillageFigures figures) {
    this.course = course;
    this.figures = figures;
  }

  /**
   * @param villages those among which villages are drawn, each with the same chance
   */
  public List<Entry> of(Place county, List<Place> villages, Quarter quarter) {
    List<Place> left = new ArrayList<>(villages);
    Dice dice = course.dice("spot", county.code(), quarter);
    int wanted = Math.min(left.size(), Math.max(6, left.size() / 5));
    List<Entry> entries = new ArrayList<>();
    for (int drawn = 0; drawn < wanted; drawn++) {
      Place village = left.remove(dice.whole(0, left.size() - 1));
      entries.addAll(checks(village, quarter));
    }
    return entries;
  }

  private List<Entry> checks(Place village, Quarter quarter) {
    Entry claimed = figures.of(VillageForms.TOILET, village, quarter);
    Dice dice = course.dice("spot", village.code(), quarter);
    boolean isFalse = dice.chance(0.125);
    double found = isFalse ? dice.between(0.6, 0.8) : dice.between(0.96, 1.005);
    double more = isFalse ? dice.between(1.02, 1.13) : dice.between(0.99, 1.02);
    LocalDate day = quarter.end().plusDays(dice.whole(5, 12));
    return List.of(
        check(claimed, SANITARY, "households", found, more, day),
        check(claimed, RESIDENT, "resident_households", found, more, day));
  }

  private static Entry check(
      Entry claimed, String indicator, String base, double found, double more, LocalDate day) {
    BigDecimal numerator = claimed.number("sanitary_households");
    BigDecimal denominator = claimed.number(base);
    BigDecimal households = times(denominator, more);
    return Entry.of(
        ManagementForms.SPOT_CHECK,
        claimed.quarter(),
        claimed.text("division_code"),
        claimed.text("division_name"),
        indicator,
        numerator,
        denominator,
        times(numerator, found).min(households),
        households,
        day,
        "市农业农村局抽查组");
  }

  private static BigDecimal times(BigDecimal count, double factor) {
    return BigDecimal.valueOf(Math.round(count.doubleValue() * factor));
  }
}
