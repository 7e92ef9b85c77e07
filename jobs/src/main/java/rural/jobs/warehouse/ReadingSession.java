package rural.jobs.warehouse;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;

/** A Spark session over the tables of a home in which nothing can be changed, by no door. */
public final class ReadingSession implements AutoCloseable {

  private final SparkSession spark;
  private final Map<String, String> settings;
  private final boolean startedSpark;

  private ReadingSession(SparkSession spark, Map<String, String> settings, boolean startedSpark) {
    this.spark = spark;
    this.settings = settings;
    settings.forEach((key, value) -> spark.conf().set(key, value));
    this.startedSpark = startedSpark;
  }

  /**
   * Opens a session of its own, and Spark where it is not running yet.
   *
   * @param more settings of Spark that have to be known when it starts
   */
  public static ReadingSession open(
      Home home, ControlDatabase control, Scale scale, Reach reach, Map<String, String> more) {
    Map<String, String> settings = SparkSessions.reading(home, control, scale, reach);
    boolean starts = SparkSession.getDefaultSession().isEmpty();
    boolean hasViews =
        starts || SparkSession.getDefaultSession().get().conf().contains(SparkSessions.EXTENSIONS);
    SparkSession.Builder builder = SparkSessions.builder();
    settings.forEach(builder::config);
    more.forEach(builder::config);
    SparkSession spark = builder.withExtensions(new Guarded(reach, home.root(), hasViews)).create();
    SparkSession.setActiveSession(spark);
    if (starts) {
      SparkSession.setDefaultSession(spark);
    }
    return new ReadingSession(spark, settings, starts);
  }

  public SparkSession spark() {
    return spark;
  }

  /** The same tables as they were when a release was sealed. */
  public ReadingSession release(String release) {
    return with(SparkSessions.CATALOG_KEY + "." + ReadingCatalog.TAG, release);
  }

  /** The same tables, with the versions of records that were in force at a moment. */
  public ReadingSession asOf(Instant moment) {
    return with(AsKnownThen.MOMENT, moment.toString());
  }

  private ReadingSession with(String key, String value) {
    Map<String, String> changed = new HashMap<>(settings);
    changed.put(key, value);
    return new ReadingSession(spark.newSession(), Map.copyOf(changed), false);
  }

  /** Stops Spark where this session started it. */
  @Override
  public void close() {
    if (startedSpark) {
      spark.stop();
    }
  }
}
