package rural.jobs.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import rural.jobs.report.Figure;
import rural.jobs.table.RateTable;
import rural.jobs.terminal.Listing;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Text;
import rural.schemas.period.Quarter;
import rural.schemas.place.Level;

/** Published rates for the eye: in the reader's words, what matters most first. */
public record RateScreen(Desk desk, Quarter quarter) {

  /**
   * In order of importance: the last give way where a terminal is narrow. Targets are in the unit
   * of each indicator and do not belong into one column; the gap to them is in points.
   */
  private static final Map<String, Text> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put(RateTable.DIVISION_NAME, new Text("地区", "division"));
    COLUMNS.put(RateTable.INDICATOR, new Text("指标", "indicator"));
    COLUMNS.put(RateTable.VALUE, new Text("率(%)", "rate %"));
    COLUMNS.put(RateTable.RANK_IN_LEVEL, new Text("同级位次", "rank"));
    COLUMNS.put(RateTable.LIGHT, new Text("灯", "light"));
    COLUMNS.put(RateTable.GAP_PP, new Text("与计划差(点)", "gap pp"));
    COLUMNS.put(RateTable.YOY_PP, new Text("同比(点)", "yoy pp"));
    COLUMNS.put(RateTable.QOQ_PP, new Text("环比(点)", "qoq pp"));
    COLUMNS.put(RateTable.REPORTED, new Text("已报", "reported"));
    COLUMNS.put(RateTable.EXPECTED, new Text("应报", "expected"));
    COLUMNS.put(RateTable.LEVEL, new Text("级别", "level"));
    COLUMNS.put(RateTable.DIVISION_CODE, new Text("代码", "code"));
    COLUMNS.put(RateTable.NUMERATOR, new Text("分子", "numerator"));
    COLUMNS.put(RateTable.DENOMINATOR, new Text("分母", "denominator"));
    COLUMNS.put(RateTable.LOW, new Text("下限(%)", "low %"));
    COLUMNS.put(RateTable.HIGH, new Text("上限(%)", "high %"));
    COLUMNS.put(RateTable.RANK_IN_PARENT, new Text("同上级位次", "rank in parent"));
    COLUMNS.put(RateTable.CALIBER, new Text("口径", "caliber"));
    COLUMNS.put(RateTable.FLAGS, new Text("标记", "flags"));
  }

  private static final Set<String> OF_INDICATOR =
      Set.of(
          RateTable.VALUE,
          RateTable.GAP_PP,
          RateTable.YOY_PP,
          RateTable.QOQ_PP,
          RateTable.LOW,
          RateTable.HIGH);

  /**
   * The rates as a table, and what it leaves out.
   *
   * @param heading the release
   * @param leftOut a sentence; empty where every column has room
   */
  public record Shown(String heading, Listing table, String leftOut) {}

  /**
   * @param rates with the columns of {@link RateTable}, or of the older release that it is
   * @param width columns of the terminal; 0 = as wide as it needs
   */
  public Shown of(Listing rates, int width) {
    Map<String, Indicator> known =
        desk.book().indicatorsOn(quarter.end()).stream()
            .collect(Collectors.toMap(Indicator::id, Function.identity()));
    // Calibers have only their Chinese name; in English the indicator alone tells them apart.
    List<String> columns =
        COLUMNS.keySet().stream()
            .filter(rates.columns()::contains)
            .filter(one -> desk.isChinese() || !one.equals(RateTable.CALIBER))
            .toList();
    List<List<Object>> rows = new ArrayList<>();
    for (List<Object> row : rates.rows()) {
      Indicator indicator = known.get(row.get(rates.columns().indexOf(RateTable.INDICATOR)));
      List<Object> said = new ArrayList<>();
      columns.forEach(one -> said.add(said(one, row.get(rates.columns().indexOf(one)), indicator)));
      rows.add(said);
    }
    List<String> titles = columns.stream().map(COLUMNS::get).map(desk::say).toList();
    Listing whole = new Listing(titles, rows);
    Listing table = whole.fitting(width);
    return new Shown(release(rates), table, leftOut(titles, table));
  }

  private String release(Listing rates) {
    Object release =
        rates.rows().isEmpty()
            ? quarter
            : rates.rows().get(0).get(rates.columns().indexOf(RateTable.RELEASE));
    return desk.say(new Text("发布 {0}", "Release {0}").with(release));
  }

  private Object said(String column, Object value, Indicator indicator) {
    if (value == null) {
      return null;
    }
    if (column.equals(RateTable.LEVEL)) {
      return desk.say(
          Level.parse(value.toString())
              .map(level -> new Text(level.zh(), level.code()))
              .orElse(new Text(value.toString(), value.toString())));
    }
    if (column.equals(RateTable.LIGHT)) {
      Text light = Figure.lightName(value.toString());
      return light == null ? value : desk.say(light);
    }
    if (indicator != null && column.equals(RateTable.INDICATOR)) {
      return desk.say(indicator.title());
    }
    return indicator != null && OF_INDICATOR.contains(column) && value instanceof BigDecimal exact
        ? exact.setScale(indicator.decimals(), RoundingMode.HALF_UP)
        : value;
  }

  private String leftOut(List<String> titles, Listing table) {
    List<String> without = titles.subList(table.columns().size(), titles.size());
    return without.isEmpty()
        ? ""
        : desk.say(
            new Text(
                    "终端太窄，未显示：{0}；--format csv 有全部列。",
                    "The terminal is too narrow for: {0}; --format csv has every column.")
                .with(String.join(desk.isChinese() ? "、" : ", ", without)));
  }
}
