package rural.jobs.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import rural.jobs.table.Printed;
import rural.jobs.table.RateTable;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Text;
import rural.schemas.place.Level;

/**
 * A rate of a division, as far as bulletins show it.
 *
 * @param numerator null where there is none, as are all that follow except {@code reported}
 * @param rank among all divisions of the level
 */
public record Figure(
    String code,
    String name,
    String level,
    String indicator,
    BigDecimal numerator,
    BigDecimal denominator,
    Long expected,
    long reported,
    Long rank,
    BigDecimal target,
    BigDecimal gap,
    String light) {

  /** Widest level first. */
  static final Comparator<Figure> BY_LEVEL =
      Comparator.comparing(
          one -> Level.parse(one.level).map(Level::ordinal).orElse(Level.values().length));

  private static final Map<String, Text> LIGHTS =
      Map.of(
          "green", new Text("绿", "green"),
          "yellow", new Text("黄", "yellow"),
          "red", new Text("红", "red"));

  /**
   * @param cell the value of a column of {@link RateTable}
   */
  public static Figure of(Function<String, Object> cell) {
    String code = (String) cell.apply(RateTable.DIVISION_CODE);
    String name = (String) cell.apply(RateTable.DIVISION_NAME);
    return new Figure(
        code,
        name == null ? code : name,
        (String) cell.apply(RateTable.LEVEL),
        (String) cell.apply(RateTable.INDICATOR),
        (BigDecimal) cell.apply(RateTable.NUMERATOR),
        (BigDecimal) cell.apply(RateTable.DENOMINATOR),
        whole(cell.apply(RateTable.EXPECTED)),
        whole(cell.apply(RateTable.REPORTED)),
        whole(cell.apply(RateTable.RANK_IN_LEVEL)),
        (BigDecimal) cell.apply(RateTable.TARGET),
        (BigDecimal) cell.apply(RateTable.GAP_PP),
        (String) cell.apply(RateTable.LIGHT));
  }

  private static Long whole(Object number) {
    return number == null ? null : ((Number) number).longValue();
  }

  /** Whether a paper of a whole release has room for it: towns come by the thousand. */
  public boolean isAboveTown() {
    return !level.equals(Level.TOWN.code());
  }

  Text levelName() {
    return new Text(Level.parse(level).map(Level::zh).orElse(level), level);
  }

  /** What is missing to the plan in points, rounded as the indicator is; null without a plan. */
  BigDecimal gap(Indicator indicator) {
    return gap == null ? null : gap.setScale(indicator.decimals(), RoundingMode.HALF_UP);
  }

  /** The light in words; null without one. */
  Text lightName() {
    return lightName(light);
  }

  /** A light of {@link RateTable#LIGHT} in words; null for null. */
  public static Text lightName(String light) {
    return light == null ? null : LIGHTS.get(light);
  }

  /** In %, rounded once from the exact fraction; empty where undefined. */
  Optional<BigDecimal> percent(Indicator indicator) {
    return Printed.percent(numerator, denominator, indicator.decimals());
  }

  /** Reported of expected units; reported alone where it is open who should. */
  String turnout() {
    return expected == null ? Long.toString(reported) : reported + "/" + expected;
  }
}
