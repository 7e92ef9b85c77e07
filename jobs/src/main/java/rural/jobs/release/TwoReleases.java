package rural.jobs.release;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.table.RateTable;

/** The figures of two releases side by side, by division and indicator, in one shuffle. */
final class TwoReleases {

  private static final List<String> COMPARED =
      List.of(
          RateTable.VALUE,
          RateTable.NUMERATOR,
          RateTable.DENOMINATOR,
          RateTable.EXPECTED,
          RateTable.REPORTED,
          RateTable.CALIBER);

  private TwoReleases() {}

  /** Columns {@code <what>_before} and {@code <what>_after}; null where the release has no such. */
  static Dataset<Row> of(Dataset<Row> before, Dataset<Row> after) {
    return own(before, "before")
        .unionAll(own(after, "after"))
        .groupBy(RateTable.DIVISION_CODE, RateTable.INDICATOR)
        .agg(max(RateTable.QUARTER).as(RateTable.QUARTER), aggregates())
        .withColumn(RateTable.DIVISION_NAME, latest("name"))
        .withColumn(RateTable.LEVEL, latest("level"));
  }

  private static Column[] aggregates() {
    List<Column> columns = new ArrayList<>();
    for (String when : List.of("before", "after")) {
      for (String compared : COMPARED) {
        columns.add(own(compared, when).as(compared + "_" + when));
      }
      columns.add(own(RateTable.DIVISION_NAME, when).as("name_" + when));
      columns.add(own(RateTable.LEVEL, when).as("level_" + when));
      columns.add(own("there", when).as("there_" + when));
      columns.add(
          own(RateTable.RELEASE, when).as(when.equals("before") ? "from_release" : "to_release"));
    }
    return columns.toArray(Column[]::new);
  }

  private static Dataset<Row> own(Dataset<Row> rates, String role) {
    return rates.withColumn("role", lit(role)).withColumn("there", lit(true));
  }

  private static Column own(String column, String when) {
    return max(when(col("role").equalTo(when), col(column)));
  }

  private static Column latest(String what) {
    return coalesce(col(what + "_after"), col(what + "_before"));
  }
}
