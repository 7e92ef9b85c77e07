package rural.jobs.warehouse;

import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/**
 * Gives each session its own place in the queue, so that one with a thousand tasks does not come
 * before one with two. Said here because a query is analysed by the thread that then runs it.
 */
final class OwnTurn extends AbstractFunction1<LogicalPlan, BoxedUnit> {

  private final SparkSession session;

  OwnTurn(SparkSession session) {
    this.session = session;
  }

  @Override
  public BoxedUnit apply(LogicalPlan plan) {
    String name = ((org.apache.spark.sql.classic.SparkSession) session).sessionUUID();
    session.sparkContext().setLocalProperty("spark.scheduler.pool", name);
    return BoxedUnit.UNIT;
  }
}
