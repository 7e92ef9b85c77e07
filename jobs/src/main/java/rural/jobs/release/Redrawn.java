package rural.jobs.release;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.Collection;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.table.RateTable;

/**
 * The divisions whose boundaries two releases see differently: those that came, went or changed
 * their parent, and the parents that lost or won them.
 */
final class Redrawn {

  static final String DIVISION = "redrawn";

  private Redrawn() {}

  /**
   * @param registered indicators that both releases show wherever the register has a unit, so that
   *     a division with none of them is not there
   * @return one column, {@link #DIVISION}
   */
  static Dataset<Row> of(Dataset<Row> before, Dataset<Row> after, Collection<String> registered) {
    Column changed =
        col("division_before")
            .isNull()
            .or(col("division_after").isNull())
            .or(not(col("parent_before").eqNullSafe(col("parent_after"))));
    return places(before, registered, "before")
        .join(
            places(after, registered, "after"),
            col("division_before").equalTo(col("division_after")),
            "full_outer")
        .where(changed)
        .select(
            explode(
                    array(
                        col("division_before"),
                        col("division_after"),
                        col("parent_before"),
                        col("parent_after")))
                .as(DIVISION))
        .where(col(DIVISION).isNotNull())
        .distinct();
  }

  private static Dataset<Row> places(
      Dataset<Row> rates, Collection<String> registered, String when) {
    return rates
        .where(
            registered.isEmpty() ? lit(false) : col(RateTable.INDICATOR).isin(registered.toArray()))
        .select(
            col(RateTable.DIVISION_CODE).as("division_" + when),
            col(RateTable.PARENT_CODE).as("parent_" + when))
        .distinct();
  }
}
