package rural.jobs.receive.check;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.split;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;

/**
 * The ids of what is remarked about a row, as a list in one column. The list is put together as one
 * text and cut again: that is compiled with everything else that a row passes, and Spark's own
 * {@code array_compact} is not, which takes longer than all the rules.
 */
final class Remarks {

  /** Stands in no id. */
  private static final String BETWEEN = ",";

  private final List<Column> ids = new ArrayList<>();

  /** Remarked where the condition holds; where it is null nothing can be said. */
  Remarks when(String id, Column condition) {
    if (id.contains(BETWEEN)) {
      throw new IllegalArgumentException("An id of a remark has no comma: " + id);
    }
    ids.add(org.apache.spark.sql.functions.when(condition, lit(id)));
    return this;
  }

  /** Never null; empty where nothing is remarked. */
  Column list() {
    if (ids.isEmpty()) {
      return none();
    }
    Column all = concat_ws(BETWEEN, ids.toArray(Column[]::new));
    return coalesce(split(nullif(all, lit("")), BETWEEN), none());
  }

  static Column none() {
    return array().cast("array<string>");
  }
}
