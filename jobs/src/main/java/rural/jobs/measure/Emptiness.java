package rural.jobs.measure;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Tells without a job that there is nothing to read, so that a form nobody reports costs a small
 * run nothing.
 */
final class Emptiness {

  private Emptiness() {}

  /** Whether every source says that it has no row; what says nothing is read. */
  static boolean isCertain(Dataset<Row> rows) {
    LogicalPlan plan = rows.queryExecution().optimizedPlan();
    return CollectionConverters.asJava(plan.collectLeaves()).stream().allMatch(Emptiness::isEmpty);
  }

  private static boolean isEmpty(LogicalPlan source) {
    boolean hasNoRow = source.maxRows().exists(most -> most.equals(0L));
    return hasNoRow || source.stats().rowCount().exists(count -> count.signum() == 0);
  }
}
