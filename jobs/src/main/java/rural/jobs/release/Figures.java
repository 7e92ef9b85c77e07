package rural.jobs.release;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import rural.jobs.table.MeasureTable;
import rural.jobs.table.RateTable;
import rural.jobs.table.Types;

/**
 * Brings the rates, the same rates under their parents, the measures and the last release together
 * by division and indicator, in one shuffle.
 */
final class Figures {

  private static final String ROLE = "role";
  private static final Column OWN = col(ROLE).equalTo("own");
  private static final Column CHILD = col(ROLE).equalTo("child");
  private static final Column MEASURE = col(ROLE).equalTo("measure");
  private static final Column LAST = col(ROLE).equalTo("last");

  private Figures() {}

  static Dataset<Row> of(
      Dataset<Row> rates, Dataset<Row> measures, Optional<Dataset<Row>> lastPublished) {
    Dataset<Row> all =
        asRole(rates, "own", RateTable.DIVISION_CODE)
            .unionAll(
                asRole(
                    rates.where(col(RateTable.PARENT_CODE).isNotNull()),
                    "child",
                    RateTable.PARENT_CODE))
            .unionAll(asRole(asRates(measures), "measure", MeasureTable.DIVISION_CODE));
    if (lastPublished.isPresent()) {
      all = all.unionAll(asRole(lastPublished.get(), "last", RateTable.DIVISION_CODE));
    }
    return all.groupBy("division", RateTable.INDICATOR)
        .agg(
            count_if(OWN).as("rows"),
            of(OWN, RateTable.DIVISION_NAME).as("name"),
            of(OWN, RateTable.LEVEL).as("level"),
            of(OWN, RateTable.PARENT_CODE).as("parent"),
            of(OWN, RateTable.CALIBER).as("caliber"),
            of(OWN, RateTable.NUMERATOR).as("numerator"),
            of(OWN, RateTable.DENOMINATOR).as("denominator"),
            of(OWN, RateTable.VALUE).as("value"),
            of(OWN, RateTable.EXPECTED).as("expected"),
            coalesce(of(OWN, RateTable.REPORTED), lit(0L)).as("reported"),
            of(OWN, RateTable.FLAGS).as("flags"),
            count_if(CHILD).as("children"),
            of(CHILD, RateTable.LEVEL).as("child_level"),
            sumOf(CHILD, RateTable.NUMERATOR).as("child_numerator"),
            sumOf(CHILD, RateTable.DENOMINATOR).as("child_denominator"),
            coalesce(sumOf(CHILD, RateTable.EXPECTED), lit(0L)).as("child_expected"),
            coalesce(sumOf(CHILD, RateTable.REPORTED), lit(0L)).as("child_reported"),
            count_if(MEASURE).as("measures"),
            of(MEASURE, RateTable.NUMERATOR).as("measured_numerator"),
            of(MEASURE, RateTable.DENOMINATOR).as("measured_denominator"),
            of(LAST, RateTable.VALUE).as("last_value"),
            of(LAST, RateTable.CALIBER).as("last_caliber"));
  }

  private static Dataset<Row> asRole(Dataset<Row> rows, String role, String division) {
    return rows.select(
        lit(role).as(ROLE),
        col(division).as("division"),
        col(RateTable.INDICATOR),
        col(RateTable.DIVISION_NAME),
        col(RateTable.LEVEL),
        col(RateTable.PARENT_CODE),
        col(RateTable.CALIBER),
        col(RateTable.NUMERATOR),
        col(RateTable.DENOMINATOR),
        col(RateTable.VALUE),
        col(RateTable.EXPECTED),
        col(RateTable.REPORTED),
        col(RateTable.FLAGS));
  }

  /** Measures with the columns that only rates have, all null. */
  private static Dataset<Row> asRates(Dataset<Row> measures) {
    Dataset<Row> wide = measures.withColumn(RateTable.VALUE, none(Types.PERCENT));
    for (String text :
        List.of(
            RateTable.DIVISION_NAME, RateTable.LEVEL, RateTable.PARENT_CODE, RateTable.CALIBER)) {
      wide = wide.withColumn(text, none(DataTypes.StringType));
    }
    return wide;
  }

  private static Column none(DataType type) {
    return lit(null).cast(type);
  }

  private static Column of(Column role, String column) {
    return max(when(role, col(column)));
  }

  private static Column sumOf(Column role, String column) {
    return sum(when(role, col(column)));
  }
}
