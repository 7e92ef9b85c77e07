package rural.jobs.warehouse;

import java.nio.file.Path;
import org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions;
import org.apache.spark.sql.SparkSessionExtensions;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/** What is built into every session that only reads. */
final class Guarded extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {

  private final Reach reach;
  private final Path home;
  private final boolean hasViews;

  /**
   * @param hasViews whether Spark was started with what finds the catalog's views
   */
  Guarded(Reach reach, Path home, boolean hasViews) {
    this.hasViews = hasViews;
    this.reach = reach;
    this.home = home;
  }

  @Override
  public BoxedUnit apply(SparkSessionExtensions extensions) {
    if (!hasViews) {
      new IcebergSparkSessionExtensions().apply(extensions);
    }
    extensions.injectCheckRule(session -> new ReadGuard(reach, home));
    extensions.injectPostHocResolutionRule(AsKnownThen::new);
    return BoxedUnit.UNIT;
  }
}
