package rural.jobs.sample.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import rural.jobs.sample.chance.Dice;
import rural.jobs.sample.form.Entry;
import rural.jobs.sample.form.ManagementForms;
import rural.jobs.sample.place.Hierarchy;
import rural.jobs.sample.place.Place;
import rural.schemas.period.Quarter;

/** Form 农环9表 of a county: issues appear, most are closed, some late. */
public final class IssueFigures {

  private static final List<String> SOURCES =
      List.of("中央督察", "省督察", "流域督察", "水源地检查", "领导包保", "暗访", "信访举报", "自查");
  private static final List<String> DOMAINS =
      List.of("garbage", "toilet", "sewage", "straw", "river", "livestock");

  private final Course course;

  public IssueFigures(Course course) {
    this.course = course;
  }

  public List<Entry> of(Place county, Hierarchy hierarchy, Quarter quarter) {
    List<Entry> rows = new ArrayList<>();
    for (int number = 1; number <= 12; number++) {
      Dice dice = course.dice("issue", county.code(), number);
      LocalDate found =
          course.first().start().minusMonths(6).plusDays(dice.whole(0, 90 + number * 45));
      if (!found.isAfter(quarter.end())) {
        rows.add(issue(county, hierarchy, quarter, number, found, dice));
      }
    }
    return rows;
  }

  private Entry issue(
      Place county, Hierarchy hierarchy, Quarter quarter, int number, LocalDate found, Dice dice) {
    LocalDate due = found.plusDays(dice.whole(3, 12) * 15L);
    LocalDate closed = found.plusDays(dice.whole(20, 260));
    boolean done = !closed.isAfter(quarter.end());
    String domain = dice.pick(DOMAINS);
    List<Place> towns = hierarchy.children(county.code());
    boolean townwide = dice.chance(0.6) && !towns.isEmpty();
    Place at = townwide ? towns.get(dice.whole(0, towns.size() - 1)) : county;
    String state = done ? "已完成" : due.isBefore(quarter.end()) ? "未达到" : "达到时序进度";
    return Entry.of(
        ManagementForms.ISSUE,
        quarter.toString(),
        "WT%s-%03d".formatted(county.code().substring(0, 6), number),
        at.code(),
        dice.pick(SOURCES),
        domain,
        at.name() + "存在问题,需限期整改",
        county.name() + "农业农村局",
        "现场核查并落实责任人",
        found,
        due,
        state,
        done ? closed : null,
        done ? "验收单" + number : null);
  }
}
