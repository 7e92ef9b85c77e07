package rural.jobs.analysis;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;

/** What there is to ask. */
public record Contents(SparkSession spark) {

  /** {@code namespace.table} of every table and view, sorted. */
  public List<String> names() {
    return rows("show namespaces")
        .map(row -> row.getString(0))
        .flatMap(this::in)
        .distinct()
        .sorted()
        .toList();
  }

  private Stream<String> in(String namespace) {
    return Stream.of("tables", "views")
        .flatMap(kind -> rows("show " + kind + " in " + namespace))
        .map(row -> namespace + "." + row.getString(1));
  }

  /** The columns of a table, each with its comment. */
  public List<StructField> columns(String table) {
    return List.of(spark.table(table).schema().fields());
  }

  /** What a column is; empty where nobody says. */
  public static String comment(StructField column) {
    return column.getComment().isDefined() ? column.getComment().get() : "";
  }

  /** What a table is; empty where nobody says. */
  public String comment(String table) {
    return rows("describe table extended " + table)
        .filter(row -> row.getString(0).equals("Comment"))
        .map(row -> row.getString(1))
        .findFirst()
        .orElse("");
  }

  private Stream<Row> rows(String query) {
    return spark.sql(query).collectAsList().stream();
  }
}
