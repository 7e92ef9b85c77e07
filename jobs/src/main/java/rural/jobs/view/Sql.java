package rural.jobs.view;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import rural.jobs.table.View;

/** Pieces of Spark's SQL. */
final class Sql {

  private Sql() {}

  /** A text as a literal. */
  static String text(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  /** A moment as a literal; microseconds, as the tables have them. */
  static String moment(Instant value) {
    return "timestamp'" + value.truncatedTo(java.time.temporal.ChronoUnit.MICROS) + "'";
  }

  /** A name as a column, whatever words it is made of. */
  static String name(String column) {
    return "`" + column.replace("`", "``") + "`";
  }

  static String names(Stream<String> columns) {
    return columns.map(Sql::name).collect(Collectors.joining(", "));
  }

  /** A view of some rows of a table: these columns, where this holds. */
  static View some(String name, String comment, StructType columns, String table, String where) {
    return new View(
        name,
        comment,
        columns,
        "select "
            + names(Arrays.stream(columns.fieldNames()))
            + " from "
            + table
            + " where "
            + where);
  }

  static StructType schema(Stream<StructField> columns) {
    return new StructType(columns.toArray(StructField[]::new));
  }
}
