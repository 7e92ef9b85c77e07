package rural.jobs.statistics;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import rural.jobs.table.RateTable;

/**
 * What statistics read of a row of {@link RateTable#SCHEMA}; its sides, value, changes, target and
 * rank are null where the row has none.
 */
public record PublishedRate(
    String quarter,
    String code,
    String name,
    String level,
    String parent,
    String indicator,
    String caliber,
    String kind,
    BigDecimal numerator,
    BigDecimal denominator,
    BigDecimal value,
    long reported,
    BigDecimal sinceQuarter,
    BigDecimal sinceYear,
    BigDecimal target,
    Integer rank,
    Set<String> flags)
    implements Serializable {

  /** The order of the columns that {@link #of} reads. */
  private static final Column[] COLUMNS =
      List.of(
              RateTable.QUARTER,
              RateTable.DIVISION_CODE,
              RateTable.DIVISION_NAME,
              RateTable.LEVEL,
              RateTable.PARENT_CODE,
              RateTable.INDICATOR,
              RateTable.CALIBER,
              RateTable.KIND,
              RateTable.NUMERATOR,
              RateTable.DENOMINATOR,
              RateTable.VALUE,
              RateTable.REPORTED,
              RateTable.QOQ_PP,
              RateTable.YOY_PP,
              RateTable.TARGET,
              RateTable.RANK_IN_PARENT,
              RateTable.FLAGS)
          .stream()
          .map(functions::col)
          .toArray(Column[]::new);

  /** By time, then by division. */
  public static final Comparator<PublishedRate> IN_ORDER =
      Comparator.comparing(PublishedRate::quarter).thenComparing(PublishedRate::code);

  /** The columns that {@link #of} reads, of rows of {@link RateTable#SCHEMA}. */
  public static Dataset<Row> select(Dataset<Row> rates) {
    return rates.select(COLUMNS);
  }

  /** The same and one more column, the last. */
  static Dataset<Row> with(Dataset<Row> rates, Column more) {
    return rates.select(Stream.concat(Stream.of(COLUMNS), Stream.of(more)).toArray(Column[]::new));
  }

  /**
   * @param row of {@link #select}; it may have more columns at its end
   */
  public static PublishedRate of(Row row) {
    return new PublishedRate(
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
        row.getLong(11),
        row.getDecimal(12),
        row.getDecimal(13),
        row.getDecimal(14),
        row.isNullAt(15) ? null : row.getInt(15),
        Set.copyOf(row.getList(16)));
  }

  public boolean hasValue() {
    return value != null;
  }

  /** The divisions it stands among: of its indicator, its level and its parent. */
  public String siblings() {
    return indicator + " " + level + " " + parent;
  }
}
