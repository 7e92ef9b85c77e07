package rural.jobs.warehouse;

import static org.apache.spark.sql.functions.col;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.StructType;

/**
 * How changes meet the rows of a table.
 *
 * @param matchedBy columns that identify a stored row; the changes carry them with the prefix
 *     {@code match_}, null where they replace nothing
 * @param updated columns taken from the change where a row is found
 */
public record MergePlan(List<String> matchedBy, List<String> updated) {

  static final String CHANGES = "changes";

  static final String MATCH = "match_";

  public MergePlan {
    matchedBy = List.copyOf(matchedBy);
    updated = List.copyOf(updated);
  }

  Column condition(String table) {
    return matchedBy.stream()
        .map(name -> col(table + "." + name).equalTo(col(CHANGES + "." + MATCH + name)))
        .reduce(Column::and)
        .orElseThrow();
  }

  Map<String, Column> updates() {
    return taken(updated);
  }

  static Map<String, Column> inserts(StructType schema) {
    return taken(List.of(schema.fieldNames()));
  }

  private static Map<String, Column> taken(List<String> names) {
    Map<String, Column> columns = new LinkedHashMap<>();
    names.forEach(name -> columns.put(name, col(CHANGES + "." + name)));
    return columns;
  }
}
