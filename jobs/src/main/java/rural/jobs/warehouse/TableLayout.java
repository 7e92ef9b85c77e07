package rural.jobs.warehouse;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * How a table lies on disk.
 *
 * @param name namespace and table: {@code records.toilet}
 * @param partitionedBy columns whose values get a folder of their own
 * @param sortedBy columns that rows are sorted by within a file, so that statistics skip files
 */
public record TableLayout(
    String name, StructType schema, List<String> partitionedBy, List<String> sortedBy) {

  public TableLayout {
    partitionedBy = List.copyOf(partitionedBy);
    sortedBy = List.copyOf(sortedBy);
  }

  /** The rows with the columns of the table, in their order. */
  Dataset<Row> columnsOf(Dataset<Row> rows) {
    return rows.select(columns(Stream.of(schema.fieldNames())));
  }

  /** The same, sorted as they shall lie in their files. */
  Dataset<Row> arranged(Dataset<Row> rows) {
    Column[] order = columns(Stream.concat(partitionedBy.stream(), sortedBy.stream()).distinct());
    Dataset<Row> all = columnsOf(rows);
    return order.length == 0 ? all : all.sortWithinPartitions(order);
  }

  private static Column[] columns(Stream<String> names) {
    return names.map(name -> col(name)).toArray(Column[]::new);
  }
}
