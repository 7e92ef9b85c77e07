package rural.jobs.sample.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import rural.jobs.sample.form.Entry;
import rural.jobs.sample.form.ManagementForms;
import rural.jobs.sample.place.Hierarchy;
import rural.jobs.sample.place.Place;
import rural.schemas.period.Quarter;
import rural.schemas.place.Level;

/** Form 农环8表: each county's task in households, and rates for counties and the province. */
public final class TargetFigures {

  private final Course course;

  public TargetFigures(Course course) {
    this.course = course;
  }

  public List<Entry> of(Hierarchy hierarchy, int year) {
    List<Entry> rows = new ArrayList<>();
    for (Place county : hierarchy.level(Level.COUNTY)) {
      rows.add(task(county, hierarchy, year));
      double ahead = course.dice("target", county.code(), year).between(-4, 4);
      rates(rows, county, year, ahead);
    }
    hierarchy.level(Level.PROVINCE).forEach(province -> rates(rows, province, year, 0));
    return rows;
  }

  private void rates(List<Entry> rows, Place place, int year, double ahead) {
    rows.add(rate(place, year, "garbage.village_coverage", 96 + ahead / 2));
    rows.add(rate(place, year, "农村卫生厕所普及率", 78 + ahead));
    rows.add(rate(place, year, "sewage.village_treatment", 48 + ahead));
    rows.add(rate(place, year, "straw.utilization", 88 + ahead / 2));
  }

  private Entry rate(Place place, int year, String indicator, double target) {
    BigDecimal percent = Course.decimal(target, 1);
    return entry(place, year, indicator, percent, null, null, null, null);
  }

  /** Some counties plan less than they will build, some more; little is built in winter. */
  private Entry task(Place county, Hierarchy hierarchy, int year) {
    ToiletFigures toilets = new ToiletFigures(course);
    long built =
        hierarchy.villages(county).stream()
            .mapToLong(village -> toilets.builtYearToDate(village, new Quarter(year, 4)))
            .sum();
    double ambition = course.dice("task", county.code(), year).between(0.92, 1.15);
    BigDecimal target = BigDecimal.valueOf(Math.max(1, Math.round(built * ambition)));
    return entry(county, year, "toilet.task_completion", target, 10L, 40L, 75L, 100L);
  }

  private static Entry entry(
      Place place, int year, String indicator, BigDecimal target, Long... plan) {
    return Entry.of(
        ManagementForms.TARGET,
        "",
        place.code(),
        (long) year,
        indicator,
        target,
        due(plan[0]),
        due(plan[1]),
        due(plan[2]),
        due(plan[3]));
  }

  private static BigDecimal due(Long percent) {
    return percent == null ? null : BigDecimal.valueOf(percent);
  }
}
