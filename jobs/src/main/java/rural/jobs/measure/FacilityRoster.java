package rural.jobs.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rural.jobs.sides.Columns;

/**
 * For each quarter says which facilities should report: those known before and not scrapped, and
 * new ones. One that should and did not is a row without sides, at the place it last reported from,
 * with the denominators it last had.
 */
final class FacilityRoster implements FlatMapGroupsFunction<String, Row, Row> {

  static final String DIVISION = "division_code";
  private static final String SCRAPPED = "scrapped";

  /** In: {@code facility, quarter, division_code, state, form, whole, exact}. */
  static final StructType SCHEMA =
      new StructType()
          .add(Columns.FORM, DataTypes.StringType)
          .add(Columns.QUARTER, DataTypes.StringType)
          .add(DIVISION, DataTypes.StringType)
          .add(Columns.UNIT, DataTypes.BooleanType)
          .add(Columns.WHOLE, Columns.SIDES.apply(Columns.WHOLE).dataType())
          .add(Columns.EXACT, Columns.SIDES.apply(Columns.EXACT).dataType())
          .add(Columns.LAST, Columns.SIDES.apply(Columns.LAST).dataType());

  private final List<String> quarters;
  private final int definitions;

  FacilityRoster(List<String> quarters, int definitions) {
    this.quarters = new ArrayList<>(quarters);
    this.definitions = definitions;
  }

  @Override
  public Iterator<Row> call(String facility, Iterator<Row> reports) {
    TreeMap<String, Row> byQuarter = new TreeMap<>();
    reports.forEachRemaining(row -> byQuarter.put(row.getString(1), row));
    List<Row> roster = new ArrayList<>();
    for (String quarter : quarters) {
      Row now = byQuarter.get(quarter);
      Row before =
          byQuarter.lowerKey(quarter) == null ? null : byQuarter.lowerEntry(quarter).getValue();
      if (now != null) {
        boolean goneBefore = before != null && isScrapped(before);
        roster.add(present(now, !(goneBefore && isScrapped(now))));
      } else if (before != null && !isScrapped(before)) {
        roster.add(
            absent(before, quarter, last(byQuarter.headMap(quarter, false).descendingMap())));
      }
    }
    return roster.iterator();
  }

  private static boolean isScrapped(Row report) {
    return SCRAPPED.equals(report.getString(3));
  }

  private static Row present(Row now, boolean isUnit) {
    return RowFactory.create(
        now.get(4), now.get(1), now.get(2), isUnit, now.get(5), now.get(6), null);
  }

  private Row absent(Row before, String quarter, BigDecimal[] last) {
    Object[] none = new Object[2 * definitions];
    return RowFactory.create(before.get(4), quarter, before.get(2), true, none, none, last);
  }

  /** Only the quarters that are computed have sides. */
  private BigDecimal[] last(NavigableMap<String, Row> latestFirst) {
    BigDecimal[] last = new BigDecimal[definitions];
    for (Row row : latestFirst.values()) {
      List<Long> whole = row.getList(5);
      List<BigDecimal> exact = row.getList(6);
      for (int i = 0; i < definitions; i++) {
        last[i] = last[i] == null ? Tally.size(whole, exact, i) : last[i];
      }
    }
    return last;
  }
}
