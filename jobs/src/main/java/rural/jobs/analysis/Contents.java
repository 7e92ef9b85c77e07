package rural.jobs.analysis;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** What there is to ask. */
public record Contents(SparkSession spark) {

  private static final Pattern OF_ALL =
      Pattern.compile("\\s*show\\s+(tables|views)\\s*;?\\s*", Pattern.CASE_INSENSITIVE);

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

  /** Whether a statement asks for the tables of every namespace, which Spark knows no word for. */
  static boolean isOfAll(String query) {
    return OF_ALL.matcher(query).matches();
  }

  /** A row a table or view, sorted: {@code name}, {@code comment}. */
  Dataset<Row> all() {
    List<Row> rows = names().stream().map(name -> RowFactory.create(name, comment(name))).toList();
    return spark.createDataFrame(
        rows,
        new StructType().add("name", DataTypes.StringType).add("comment", DataTypes.StringType));
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
