package rural.jobs.statistics.outlier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import rural.jobs.statistics.Doubles;
import rural.jobs.statistics.PublishedRate;
import rural.jobs.table.OutlierTable;
import rural.schemas.period.Quarter;

/**
 * The villages of one county beside each other, an indicator at a time: their values (by the funnel
 * where units are counted, else by the modified z), their changes since the same quarter of last
 * year, and their denominators. A season moves all villages of a county alike, and so no alarm.
 *
 * <p>A change of counted units is an alarm only if it is also too large for chance in two samples
 * of the village's size (normal limits of 99.8 % of the difference of two proportions): in a hamlet
 * of nine households one toilet is eleven points. Changes of less than {@value #POINTS} points are
 * left alone, and so are villages that only begin (0 a year before) or had reached all.
 */
record AmongVillages(String quarter, HashSet<String> proportions, HashSet<String> stocks)
    implements FlatMapGroupsFunction<String, Row, Row> {

  /** The normal distribution's limit of 99.8 %. */
  private static final double LIMIT = 3.0902;

  /** Points below which a village's change is not worth a journey. */
  private static final int POINTS = 5;

  private static final int CODE = OutlierTable.SCHEMA.fieldIndex(OutlierTable.DIVISION_CODE);
  private static final int METHOD = OutlierTable.SCHEMA.fieldIndex(OutlierTable.METHOD);
  private static final int VALUE = OutlierTable.SCHEMA.fieldIndex(OutlierTable.VALUE);
  private static final int EXPECTED = OutlierTable.SCHEMA.fieldIndex(OutlierTable.EXPECTED_VALUE);

  /** Of one indicator: quarter → village → figure. */
  private static final class Figures {
    private final Map<String, Map<String, VillageFigure>> byQuarter = new HashMap<>();
    private final HashSet<String> merged = new HashSet<>();

    void add(VillageFigure figure) {
      VillageFigure before =
          byQuarter
              .computeIfAbsent(figure.quarter(), quarter -> new TreeMap<>())
              .put(figure.code(), figure);
      if (before != null) {
        merged.add(figure.code());
      }
    }

    /** Villages that merged are no figures: each part tells of a part. */
    Map<String, VillageFigure> of(String quarter) {
      Map<String, VillageFigure> all = new TreeMap<>(byQuarter.getOrDefault(quarter, Map.of()));
      all.keySet().removeAll(merged);
      return all;
    }
  }

  @Override
  public Iterator<Row> call(String county, Iterator<Row> rows) {
    Map<String, Figures> byIndicator = new TreeMap<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      List<Row> pairs = row.getList(5);
      for (Row pair : pairs) {
        if (!pair.isNullAt(1) && !pair.isNullAt(2)) {
          byIndicator
              .computeIfAbsent(pair.getString(0), indicator -> new Figures())
              .add(figure(row, pair));
        }
      }
    }
    List<Row> found = new ArrayList<>();
    byIndicator.forEach((indicator, figures) -> found.addAll(found(indicator, figures)));
    return found.iterator();
  }

  private static VillageFigure figure(Row row, Row pair) {
    return new VillageFigure(
        row.getString(4),
        row.getString(1),
        row.getString(3),
        row.getString(2),
        pair.getString(0),
        pair.getDecimal(1),
        pair.getDecimal(2));
  }

  private List<Row> found(String indicator, Figures figures) {
    Quarter now = Quarter.of(quarter);
    Map<String, VillageFigure> current = figures.of(quarter);
    Map<String, VillageFigure> yearBefore = figures.of(now.yearBefore().toString());
    List<PublishedRate> rates =
        current.values().stream().map(one -> one.asRate(yearBefore.get(one.code()))).toList();
    List<Row> rows = new ArrayList<>(new AmongSiblings(proportions).apply(rates));
    boolean isCounted = proportions.contains(indicator);
    rows.removeIf(
        row -> {
          String code = row.getString(CODE);
          return row.getString(METHOD).equals(OutlierTable.YEAR_CHANGE)
              && (distance(row) < POINTS
                  || (isCounted
                      && isChance(distance(row), current.get(code), yearBefore.get(code))));
        });
    if (stocks.contains(indicator)) {
      rows.addAll(Shrunk.among(current, figures.of(now.previous().toString())));
    }
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
