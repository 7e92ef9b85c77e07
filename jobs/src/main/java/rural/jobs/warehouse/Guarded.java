package rural.jobs.warehouse;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSessionExtensions;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/** What is built into every session that only reads. */
final class Guarded extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {

  private final Reach reach;
  private final Path home;

  Guarded(Reach reach, Path home) {
    this.reach = reach;
    this.home = home;
  }

  @Override
  public BoxedUnit apply(SparkSessionExtensions extensions) {
    extensions.injectCheckRule(session -> new ReadGuard(reach, home));
    extensions.injectPostHocResolutionRule(AsKnownThen::new);
    return BoxedUnit.UNIT;
  }
}
