package rural.jobs.bulletin.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import rural.jobs.table.RateTable;
import rural.schemas.place.Level;

/**
 * A row of a release's rates; numbers are exact, and empty where the release has none.
 *
 * @param value in %, unrounded
 * @param qoq percentage points against the quarter before, as {@code yoy} against last year
 * @param target in %, or the quantity of a task
 * @param gap value less what is due by now, in points
 * @param light {@code green}, {@code yellow} or {@code red}
 * @param rank among the divisions of one level under one parent
 * @param rankInLevel among the whole level
 */
public record Rate(
    String release,
    Place place,
    String indicator,
    String caliber,
    Optional<BigDecimal> numerator,
    Optional<BigDecimal> denominator,
    Optional<BigDecimal> value,
    Optional<Long> expected,
    long reported,
    Optional<BigDecimal> qoq,
    Optional<BigDecimal> yoy,
    Optional<BigDecimal> target,
    Optional<BigDecimal> gap,
    Optional<String> light,
    Optional<Integer> rank,
    Optional<Integer> rankInLevel,
    boolean provisional,
    List<String> flags) {

  public Rate {
    flags = List.copyOf(flags);
  }

  /**
   * @param cell column of {@link RateTable} → text as in {@code rates.csv}, empty for null
   */
  public static Rate of(UnaryOperator<String> cell) {
    String code = cell.apply(RateTable.DIVISION_CODE);
    String name = cell.apply(RateTable.DIVISION_NAME);
    Place place =
        new Place(
            code,
            name.isEmpty() ? code : name,
            Level.parse(cell.apply(RateTable.LEVEL)).orElseThrow(),
            text(cell, RateTable.PARENT_CODE));
    return new Rate(
        cell.apply(RateTable.RELEASE),
        place,
        cell.apply(RateTable.INDICATOR),
        cell.apply(RateTable.CALIBER),
        number(cell, RateTable.NUMERATOR),
        number(cell, RateTable.DENOMINATOR),
        number(cell, RateTable.VALUE),
        parsed(cell, RateTable.EXPECTED, Long::valueOf),
        Long.parseLong(cell.apply(RateTable.REPORTED)),
        number(cell, RateTable.QOQ_PP),
        number(cell, RateTable.YOY_PP),
        number(cell, RateTable.TARGET),
        number(cell, RateTable.GAP_PP),
        text(cell, RateTable.LIGHT),
        parsed(cell, RateTable.RANK_IN_PARENT, Integer::valueOf),
        parsed(cell, RateTable.RANK_IN_LEVEL, Integer::valueOf),
        Boolean.parseBoolean(cell.apply(RateTable.PROVISIONAL)),
        text(cell, RateTable.FLAGS).map(flags -> List.of(flags.split("\\|"))).orElse(List.of()));
  }

  /** Units that should have reported and did not; 0 where it is open who should. */
  public long missing() {
    return expected.map(all -> Math.max(0, all - reported)).orElse(0L);
  }

  /** Whether it is so far behind its plan that it has no green light; not where it has no plan. */
  public boolean isBehind() {
    return isWarned() && gap.filter(points -> points.signum() < 0).isPresent();
  }

  /** Whether all that takes the green light away is that it fell below the end of last year. */
  public boolean hasOnlyFallen() {
    return isWarned() && !isBehind();
  }

  private boolean isWarned() {
    return light.filter(one -> !one.equals("green")).isPresent();
  }

  public boolean isRed() {
    return light.filter("red"::equals).isPresent();
  }

  public boolean has(String flag) {
    return flags.contains(flag);
  }

  private static Optional<BigDecimal> number(UnaryOperator<String> cell, String column) {
    return parsed(cell, column, BigDecimal::new);
  }

  private static Optional<String> text(UnaryOperator<String> cell, String column) {
    return parsed(cell, column, Function.identity());
  }

  private static <T> Optional<T> parsed(
      UnaryOperator<String> cell, String column, Function<String, T> parse) {
    return Optional.of(cell.apply(column)).filter(one -> !one.isEmpty()).map(parse);
  }
}
