package rural.jobs.warehouse;

import java.nio.file.Path;
import org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.parser.ParserInterface;
import scala.runtime.AbstractFunction1;
import scala.runtime.AbstractFunction2;
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
    extensions.injectParser(
        new AbstractFunction2<>() {
          @Override
          public ParserInterface apply(SparkSession session, ParserInterface parser) {
            return new ReadingParser(parser);
          }
        });
    ClosedFunctions.close(extensions, reach);
    extensions.injectCheckRule(session -> new ReadGuard(reach, home));
    extensions.injectCheckRule(OwnTurn::new);
    extensions.injectPostHocResolutionRule(AsKnownThen::new);
    return BoxedUnit.UNIT;
  }
}
