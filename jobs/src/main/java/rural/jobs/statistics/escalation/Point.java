package rural.jobs.statistics.escalation;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import rural.jobs.table.RateTable;

/**
 * What is held against a division of a row of {@link RateTable#SCHEMA}; what the row lacks is null.
 *
 * @param low in %, the value if all who did not report stood at 0
 * @param high in %, the value if all who did not report stood at 100
 */
record Point(
    String release,
    String quarter,
    String code,
    String name,
    String level,
    String parent,
    String indicator,
    String caliber,
    BigDecimal value,
    BigDecimal sinceYear,
    BigDecimal target,
    BigDecimal gap,
    String light,
    boolean isRanked,
    BigDecimal low,
    BigDecimal high)
    implements Serializable {

  private static final String RED = "red";

  /** The order of the columns that {@link #of} reads. */
  private static final Column[] COLUMNS =
      List.of(
              RateTable.RELEASE,
              RateTable.QUARTER,
              RateTable.DIVISION_CODE,
              RateTable.DIVISION_NAME,
              RateTable.LEVEL,
              RateTable.PARENT_CODE,
              RateTable.INDICATOR,
              RateTable.CALIBER,
              RateTable.VALUE,
              RateTable.YOY_PP,
              RateTable.TARGET,
              RateTable.GAP_PP,
              RateTable.LIGHT,
              RateTable.RANK_IN_LEVEL,
              RateTable.LOW,
              RateTable.HIGH)
          .stream()
          .map(functions::col)
          .toArray(Column[]::new);

  /** The columns that {@link #of} reads. */
  static Dataset<Row> select(Dataset<Row> rates) {
    return rates.select(COLUMNS);
  }

  static Point of(Row row) {
    return new Point(
        row.getString(0),
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getDecimal(8),
        row.getDecimal(9),
        row.getDecimal(10),
        row.getDecimal(11),
        row.getString(12),
        !row.isNullAt(13),
        row.getDecimal(14),
        row.getDecimal(15));
  }

  /** Whether it can be held against anybody: complete enough to be ranked, red. */
  boolean isRed() {
    return isRanked && value != null && gap != null && RED.equals(light);
  }

  boolean isAlike(Point other) {
    return caliber.equals(other.caliber);
  }
}
