package rural.jobs.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Rows worked on by group: in tasks, or for few rows in this process, with the same function. */
public record Groups(Dataset<Row> rows, MapFunction<Row, String> key) {

  /**
   * @param work gets the key and the rows of one group, in no certain order
   * @param schema of the rows that come out
   */
  public Dataset<Row> flatMap(
      FlatMapGroupsFunction<String, Row, Row> work, StructType schema, boolean isSmall) {
    return isSmall
        ? rows.sparkSession().createDataFrame(here(work), schema)
        : rows.groupByKey(key, Encoders.STRING()).flatMapGroups(work, Encoders.row(schema));
  }

  private List<Row> here(FlatMapGroupsFunction<String, Row, Row> work) {
    Map<String, List<Row>> groups =
        rows.collectAsList().stream()
            .collect(Collectors.groupingBy(this::keyOf, TreeMap::new, Collectors.toList()));
    List<Row> made = new ArrayList<>();
    groups.forEach(
        (group, own) -> {
          try {
            work.call(group, own.iterator()).forEachRemaining(made::add);
          } catch (Exception e) {
            throw new IllegalStateException("group " + group, e);
          }
        });
    return made;
  }

  private String keyOf(Row row) {
    try {
      return key.call(row);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
