package rural.jobs.table;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Rows worked on by group: in tasks, or for few rows in this process, with the same function. The
 * key is an expression, so that rows become objects only where their group is worked on.
 */
public record Groups(Dataset<Row> rows, Column key) {

  private static final String KEY = "key_of_group";

  /**
   * @param work gets the key and the rows of one group, in no certain order; rows may have one more
   *     column at their end
   * @param schema of the rows that come out
   */
  public Dataset<Row> flatMap(
      FlatMapGroupsFunction<String, Row, Row> work, StructType schema, boolean isSmall) {
    return isSmall
        ? rows.sparkSession().createDataFrame(here(work), schema)
        : rows.groupBy(key)
            .as(Encoders.STRING(), Encoders.row(rows.schema()))
            .flatMapGroups(work, Encoders.row(schema));
  }

  private List<Row> here(FlatMapGroupsFunction<String, Row, Row> work) {
    List<Row> made = new ArrayList<>();
    hereByKey()
        .forEach(
            (group, own) -> {
              try {
                work.call(group, own.iterator()).forEachRemaining(made::add);
              } catch (Exception e) {
                throw new IllegalStateException("group " + group, e);
              }
            });
    return made;
  }

  /** Every group in this process. */
  public Map<String, List<Row>> hereByKey() {
    return rows.select(col("*"), key.as(KEY)).collectAsList().stream()
        .collect(
            Collectors.groupingBy(
                row -> row.getString(row.size() - 1), TreeMap::new, Collectors.toList()));
  }
}
