package rural.jobs.datapackage;

import java.util.List;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import rural.schemas.contract.Text;

/**
 * A table as readers outside meet it.
 *
 * @param name without namespace: {@code rates}, {@code toilet}
 * @param key columns that tell a row from every other; empty where none do
 */
public record DescribedTable(String name, Text title, List<Column> columns, List<String> key) {

  public DescribedTable {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }

  /** With the meaning of every column as its comment. */
  public StructType schema() {
    return new StructType(columns.stream().map(Column::field).toArray(StructField[]::new));
  }

  /** Whether every column of the key always has a value. */
  boolean isKeyComplete() {
    return columns.stream()
        .filter(column -> key.contains(column.name()))
        .noneMatch(column -> column.field().nullable());
  }
}
