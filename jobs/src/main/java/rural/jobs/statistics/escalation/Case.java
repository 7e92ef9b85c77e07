package rural.jobs.statistics.escalation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import rural.jobs.statistics.Cells;
import rural.jobs.table.EscalationTable;
import rural.jobs.table.Printed;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Escalations;

/**
 * One division on one indicator: its figure of the quarter, those of earlier releases, and what
 * they are held against by each rule. Without a rank in the quarter nothing is.
 *
 * @param earlier quarter → the figure published of it
 * @param missed what the forecast falls short of; null where it does not
 * @param isHeldAgainstLastYear whether a fall since then is one of the work
 */
record Case(
    Quarter quarter,
    Point now,
    Map<String, Point> earlier,
    Missed missed,
    boolean isHeldAgainstLastYear,
    Published published,
    Escalations rules) {

  private static final Cells.Layout ROWS = new Cells.Layout(EscalationTable.SCHEMA);
  private static final int DECIMALS = 2;

  /** Rows of {@link EscalationTable#SCHEMA}. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    if (!now.isRanked() || now.value() == null) {
      return rows;
    }
    if (holds(Escalations.Rule.FALLEN) && hasFallen()) {
      rows.add(fallen());
    }
    if (holds(Escalations.Rule.OFF_TARGET) && missed != null) {
      rows.add(offTarget());
    }
    if (holds(Escalations.Rule.RED) && now.isRed()) {
      rows.add(red());
    }
    return rows;
  }

  private boolean holds(Escalations.Rule rule) {
    return rules.rules().contains(rule);
  }

  /**
   * Whether it fell even if all who were silent had stood at 100 % now and at 0 % a year before.
   */
  private boolean hasFallen() {
    Point then = yearBefore();
    if (!isHeldAgainstLastYear
        || now.sinceYear() == null
        || now.sinceYear().signum() >= 0
        || now.high() == null
        || then == null
        || !then.isRanked()
        || then.value() == null
        || then.low() == null
        || !then.isAlike(now)
        || published.isRemade(now.code(), then.quarter())) {
      return false;
    }
    BigDecimal doubt = now.high().subtract(now.value()).add(then.value().subtract(then.low()));
    return now.sinceYear().add(doubt).negate().compareTo(least()) >= 0;
  }

  /** A fall of nothing is none. */
  private BigDecimal least() {
    return rules.fallenPp().max(new BigDecimal("0.01"));
  }

  private Point yearBefore() {
    return earlier.get(quarter.yearBefore().toString());
  }

  private Row fallen() {
    List<Published.Taken> before = before(Escalations.Rule.FALLEN);
    Cells cells = cells(Escalations.Rule.FALLEN, Step.WARNING, before, before.size() + 1);
    cells.set(EscalationTable.HELD_AGAINST, now.value().subtract(now.sinceYear()));
    cells.set(EscalationTable.SHORTFALL_PP, now.sinceYear().negate());
    NavigableMap<String, String> lines = lines(before);
    lines.putIfAbsent(yearBefore().quarter(), line(yearBefore(), null));
    return closed(cells, lines);
  }

  private Row offTarget() {
    List<Published.Taken> before = before(Escalations.Rule.OFF_TARGET);
    Cells cells = cells(Escalations.Rule.OFF_TARGET, Step.WARNING, before, before.size() + 1);
    cells.set(EscalationTable.HELD_AGAINST, missed.goal());
    cells.set(EscalationTable.SHORTFALL_PP, missed.goal().subtract(missed.forecast()));
    cells.set(EscalationTable.FORECAST, missed.forecast());
    return closed(cells, lines(before));
  }

  private Row red() {
    List<Published.Taken> before = before(Escalations.Rule.RED);
    List<Point> red = redBefore();
    Step step = red.size() + 1 >= rules.redQuarters() ? Step.NOTICE : Step.WARNING;
    Cells cells = cells(Escalations.Rule.RED, step, before, red.size() + 1);
    cells.set(EscalationTable.HELD_AGAINST, now.value().subtract(now.gap()));
    cells.set(EscalationTable.SHORTFALL_PP, now.gap().negate());
    NavigableMap<String, String> lines = lines(before);
    red.forEach(one -> lines.putIfAbsent(one.quarter(), line(one, null)));
    return closed(cells, lines);
  }

  /** The quarters directly before that were red by a published figure of the same kind. */
  private List<Point> redBefore() {
    List<Point> red = new ArrayList<>();
    for (Quarter one = quarter.previous(); ; one = one.previous()) {
      Point then = earlier.get(one.toString());
      if (then == null
          || !then.isRed()
          || !then.isAlike(now)
          || published.isRemade(now.code(), then.quarter())) {
        return red;
      }
      red.add(then);
    }
  }

  /** Steps of the quarters directly before, on the territory of today. */
  private List<Published.Taken> before(Escalations.Rule rule) {
    NavigableMap<String, Published.Taken> all =
        new TreeMap<>(published.before(rule, now.code(), now.indicator()));
    all.keySet().removeIf(one -> published.isRemade(now.code(), one));
    return Published.inARow(all, quarter);
  }

  private Cells cells(Escalations.Rule rule, Step step, List<Published.Taken> before, int times) {
    Cells cells = ROWS.cells();
    cells.set(EscalationTable.QUARTER, now.quarter());
    cells.set(EscalationTable.DIVISION_CODE, now.code());
    cells.set(EscalationTable.DIVISION_NAME, now.name());
    cells.set(EscalationTable.LEVEL, now.level());
    cells.set(EscalationTable.PARENT_CODE, now.parent());
    cells.set(EscalationTable.RULE, rule.code());
    cells.set(EscalationTable.INDICATOR, now.indicator());
    List<Step> steps = before.stream().map(Published.Taken::step).toList();
    cells.set(EscalationTable.STEP, step.after(steps, rules).code());
    cells.set(EscalationTable.TIMES, times);
    cells.set(EscalationTable.VALUE, now.value());
    cells.set(EscalationTable.TARGET, now.target());
    return cells;
  }

  /** What each quarter of a row of steps said, by quarter. */
  private NavigableMap<String, String> lines(List<Published.Taken> before) {
    NavigableMap<String, String> lines = new TreeMap<>();
    Quarter one = quarter;
    for (Published.Taken taken : before) {
      one = one.previous();
      Point then = earlier.get(one.toString());
      lines.put(
          one.toString(),
          then == null ? line(taken.release(), taken.step()) : line(then, taken.step()));
    }
    return lines;
  }

  private static Row closed(Cells cells, NavigableMap<String, String> lines) {
    cells.set(EscalationTable.EARLIER, lines.values().toArray(String[]::new));
    return cells.row();
  }

  private static String line(Point then, Step step) {
    String line = then.release();
    if (then.value() != null) {
      line += " value=" + Printed.points(then.value(), DECIMALS);
    }
    if (then.light() != null) {
      line += " light=" + then.light();
    }
    return step == null ? line : line + " step=" + step.code();
  }

  static String line(String release, Step step) {
    return release + " step=" + step.code();
  }
}
