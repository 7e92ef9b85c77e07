package rural.jobs.release;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import rural.jobs.table.RateTable;
import rural.schemas.place.Level;

/**
 * Rows of a table in the one order of its files: widest level first, then division, then indicator;
 * so the files do not depend on how the rows were computed.
 */
public final class InOrder {

  private InOrder() {}

  /** Streams the columns of {@code schema}; rows reach this process a partition at a time. */
  static Iterator<Row> of(Dataset<Row> rows, StructType schema) {
    Column[] columns = Arrays.stream(schema.fields()).map(InOrder::column).toArray(Column[]::new);
    return inOrder(
        rows.select(columns), width(), col(RateTable.DIVISION_CODE), col(RateTable.INDICATOR));
  }

  /** Streams rows by the columns of a key; lists keep the order they have. */
  public static Iterator<Row> of(Dataset<Row> rows, StructType schema, List<String> key) {
    Column[] columns =
        Arrays.stream(schema.fieldNames()).map(name -> col(name)).toArray(Column[]::new);
    Column[] order = key.stream().map(name -> col(name)).toArray(Column[]::new);
    return inOrder(rows.select(columns), order);
  }

  /** What this process holds already comes at once, by the settings of the session. */
  private static Iterator<Row> inOrder(Dataset<Row> rows, Column... order) {
    Dataset<Row> sorted = rows.coalesce(1).sortWithinPartitions(order);
    boolean isHere =
        rows instanceof org.apache.spark.sql.classic.Dataset<Row> own
            && own.queryExecution().optimizedPlan() instanceof LocalRelation;
    return isHere ? sorted.collectAsList().iterator() : sorted.toLocalIterator();
  }

  private static Column column(StructField field) {
    Column column = col(field.name());
    return field.dataType() instanceof ArrayType ? array_sort(column).as(field.name()) : column;
  }

  private static Column width() {
    Column[] levels =
        Arrays.stream(Level.values()).map(level -> lit(level.code())).toArray(Column[]::new);
    return array_position(array(levels), col(RateTable.LEVEL));
  }
}
