package rural.jobs.warehouse;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructType;

/**
 * How changes meet the rows of a table.
 *
 * @param matchedBy columns that identify a stored row
 * @param updated columns taken from the change where a row is found
 */
public record MergePlan(List<String> matchedBy, List<String> updated) {

  public MergePlan {
    matchedBy = List.copyOf(matchedBy);
    updated = List.copyOf(updated);
  }

  String sql(String table, String changes, StructType schema) {
    String on =
        matchedBy.stream()
            .map(column -> "stored." + column + " <=> incoming.match_" + column)
            .collect(Collectors.joining(" and "));
    String set =
        updated.stream()
            .map(column -> "stored." + column + " = incoming." + column)
            .collect(Collectors.joining(", "));
    String columns = String.join(", ", schema.fieldNames());
    String values =
        Arrays.stream(schema.fieldNames())
            .map(column -> "incoming." + column)
            .collect(Collectors.joining(", "));
    return "merge into %s stored using %s incoming on %s when matched then update set %s when not matched then insert (%s) values (%s)"
        .formatted(table, changes, on, set, columns, values);
  }
}
