package rural.jobs.report;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import rural.jobs.table.Printed;
import rural.jobs.table.RateTable;
import rural.schemas.contract.Indicator;
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

  /** The levels that bulletins show. */
  public static final Set<String> LEVELS = Set.of(Level.NATION.code(), Level.COUNTY.code());

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

  boolean isOfCounty() {
    return level.equals(Level.COUNTY.code());
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
