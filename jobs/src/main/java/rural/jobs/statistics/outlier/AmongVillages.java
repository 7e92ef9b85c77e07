package rural.jobs.statistics.outlier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rural.jobs.sides.Columns;
import rural.jobs.statistics.Doubles;
import rural.jobs.table.OutlierTable;
import rural.schemas.period.Quarter;

/**
 * The villages of one county beside each other, an indicator at a time: their values (by the funnel
 * where units are counted, else by the modified z) and their changes since the same quarter of last
 * year. A season moves all villages of a county alike, and so no alarm.
 *
 * <p>A change of counted units is an alarm only if it is also too large for chance in two samples
 * of the village's size (normal limits of 99.8 % of the difference of two proportions): in a hamlet
 * of nine households one toilet is eleven points. Changes of less than {@value #POINTS} points are
 * left alone, and so are villages that only begin (0 a year before) or had reached all.
 *
 * @param indicators of each form, in the order of their sides in {@link #ROWS}
 * @param proportions indicators that are proportions of countable units
 */
record AmongVillages(String quarter, Map<String, List<String>> indicators, Set<String> proportions)
    implements FlatMapGroupsFunction<String, Row, Row> {

  static final String COUNTY = "county";

  /** What it works on: the records of the villages of a county, of all forms and quarters. */
  static final StructType ROWS =
      new StructType()
          .add(COUNTY, DataTypes.StringType)
          .add(Columns.EFFECTIVE_CODE, DataTypes.StringType)
          .add(Columns.BASE_CODE, DataTypes.StringType)
          .add("name", DataTypes.StringType)
          .add(Columns.QUARTER, DataTypes.StringType)
          .add(Columns.FORM, DataTypes.StringType)
          .add(Columns.WHOLE, Columns.SIDES.apply(Columns.WHOLE).dataType())
          .add(Columns.EXACT, Columns.SIDES.apply(Columns.EXACT).dataType());

  private static final int VILLAGE = ROWS.fieldIndex(Columns.EFFECTIVE_CODE);
  private static final int PARENT = ROWS.fieldIndex(Columns.BASE_CODE);
  private static final int NAME = ROWS.fieldIndex("name");
  private static final int QUARTER = ROWS.fieldIndex(Columns.QUARTER);
  private static final int FORM = ROWS.fieldIndex(Columns.FORM);
  private static final int WHOLE = ROWS.fieldIndex(Columns.WHOLE);
  private static final int EXACT = ROWS.fieldIndex(Columns.EXACT);

  /** The normal distribution's limit of 99.8 %. */
  private static final double LIMIT = 3.0902;

  /** Points below which a village's change is not worth a journey. */
  private static final int POINTS = 5;

  private static final int CODE = OutlierTable.SCHEMA.fieldIndex(OutlierTable.DIVISION_CODE);
  private static final int METHOD = OutlierTable.SCHEMA.fieldIndex(OutlierTable.METHOD);
  private static final int VALUE = OutlierTable.SCHEMA.fieldIndex(OutlierTable.VALUE);
  private static final int EXPECTED = OutlierTable.SCHEMA.fieldIndex(OutlierTable.EXPECTED_VALUE);

  /** Of one indicator: quarter → village → figure, in the order of the villages. */
  private static final class Figures {
    private final Map<String, Map<String, VillageFigure>> byQuarter = new HashMap<>();
    private final Set<String> merged = new HashSet<>();

    void add(VillageFigure figure) {
      VillageFigure before =
          byQuarter
              .computeIfAbsent(figure.quarter(), quarter -> new LinkedHashMap<>())
              .put(figure.code(), figure);
      if (before != null) {
        merged.add(figure.code());
      }
    }

    /** Villages that merged are no figures: each part tells of a part. */
    Map<String, VillageFigure> of(String quarter) {
      Map<String, VillageFigure> all = byQuarter.getOrDefault(quarter, new LinkedHashMap<>());
      all.keySet().removeAll(merged);
      return all;
    }
  }

  @Override
  public Iterator<Row> call(String county, Iterator<Row> rows) {
    List<Row> inOrder = new ArrayList<>();
    rows.forEachRemaining(inOrder::add);
    inOrder.sort(Comparator.comparing(row -> row.getString(VILLAGE)));
    Map<String, Figures> byIndicator = new TreeMap<>();
    inOrder.forEach(row -> add(row, byIndicator));
    List<Row> found = new ArrayList<>();
    byIndicator.forEach((indicator, figures) -> found.addAll(found(indicator, figures)));
    return found.iterator();
  }

  private void add(Row row, Map<String, Figures> byIndicator) {
    List<String> ids = indicators.get(row.getString(FORM));
    List<Long> whole = row.getList(WHOLE);
    List<BigDecimal> exact = row.getList(EXACT);
    for (int i = 0; i < ids.size(); i++) {
      BigDecimal numerator = side(whole, exact, 2 * i);
      BigDecimal denominator = side(whole, exact, 2 * i + 1);
      if (numerator != null && denominator != null) {
        byIndicator
            .computeIfAbsent(ids.get(i), indicator -> new Figures())
            .add(
                new VillageFigure(
                    row.getString(QUARTER),
                    row.getString(VILLAGE),
                    row.getString(NAME),
                    row.getString(PARENT),
                    ids.get(i),
                    numerator,
                    denominator));
      }
    }
  }

  private static BigDecimal side(List<Long> whole, List<BigDecimal> exact, int at) {
    return whole.get(at) == null ? exact.get(at) : BigDecimal.valueOf(whole.get(at));
  }

  private List<Row> found(String indicator, Figures figures) {
    Quarter now = Quarter.of(quarter);
    Map<String, VillageFigure> current = figures.of(quarter);
    Map<String, VillageFigure> yearBefore = figures.of(now.yearBefore().toString());
    List<Sibling> siblings =
        current.values().stream()
            .filter(VillageFigure::hasValue)
            .map(one -> one.asSibling(yearBefore.get(one.code())))
            .toList();
    List<Row> rows = new AmongSiblings(proportions).among(indicator, siblings);
    boolean isCounted = proportions.contains(indicator);
    rows.removeIf(
        row -> {
          String code = row.getString(CODE);
          return row.getString(METHOD).equals(OutlierTable.YEAR_CHANGE)
              && (distance(row) < POINTS
                  || (isCounted
                      && isChance(distance(row), current.get(code), yearBefore.get(code))));
        });
    return rows;
  }

  /** Points between a value and what its change was expected to make it. */
  private static double distance(Row row) {
    return Math.abs(Doubles.of(row.getDecimal(VALUE)) - row.getDouble(EXPECTED));
  }

  /** Whether drawing the households anew in both years could make the change. */
  private static boolean isChance(double points, VillageFigure now, VillageFigure then) {
    double above = Doubles.of(now.numerator().add(then.numerator()));
    double below = Doubles.of(now.denominator().add(then.denominator()));
    double common = above / below;
    double deviation =
        Math.sqrt(
            common
                * (1 - common)
                * (1 / Doubles.of(now.denominator()) + 1 / Doubles.of(then.denominator())));
    return points / 100 <= LIMIT * deviation;
  }
}
