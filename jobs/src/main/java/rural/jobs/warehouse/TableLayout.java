package rural.jobs.warehouse;

import java.util.List;
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
}
