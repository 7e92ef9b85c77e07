package rural.jobs.warehouse;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions;
import org.apache.spark.sql.SparkSession;
import rural.jobs.warehouse.location.FileLocation;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;

/**
 * Starts Spark, and gives the session the catalog of a home. The first takes seconds and needs to
 * know nothing, so it may begin while contracts and files are still being read.
 */
final class SparkSessions {

  static final String CATALOG = "rural";

  static final String CATALOG_KEY = "spark.sql.catalog." + CATALOG;

  static final String EXTENSIONS = "spark.sql.extensions";

  private static final String SECRETS =
      "(?i)secret|password|token|credential|access[.]?key|jdbc|[.]ur[il]$|[.]user$";

  private static CompletableFuture<SparkSession> begun;

  private SparkSessions() {}

  /** Begins to start Spark in the background, unless that has begun. */
  static synchronized void begin() {
    if (begun == null) {
      begun =
          CompletableFuture.supplyAsync(
              SparkSessions::start, work -> new Thread(work, "spark").start());
    }
  }

  /** Whether Spark was begun and nobody has waited for it yet. */
  static synchronized boolean isBeginning() {
    return begun != null && !begun.isDone();
  }

  /** Waits for Spark, and opens the catalog of a home in it. */
  static SparkSession open(Home home, ControlDatabase control, Scale scale) {
    return prepared(join(), home, control, scale);
  }

  /** A session beside others in a Spark that runs. */
  static SparkSession beside(Home home, ControlDatabase control, Scale scale) {
    return prepared(builder().create(), home, control, scale);
  }

  private static SparkSession prepared(
      SparkSession spark, Home home, ControlDatabase control, Scale scale) {
    new TablesPlace(home, control).check();
    SparkSession.setActiveSession(spark);
    scale.settings().forEach((key, value) -> spark.conf().set(key, value));
    catalog(home, control).forEach((key, value) -> spark.conf().set(key, value));
    spark.conf().set("spark.sql.defaultCatalog", CATALOG);
    return spark;
  }

  private static SparkSession join() {
    begin();
    CompletableFuture<SparkSession> starting;
    synchronized (SparkSessions.class) {
      starting = begun;
      begun = null;
    }
    try {
      return starting.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static SparkSession start() {
    return builder().getOrCreate();
  }

  /** Settings of a session over the catalog of a home that only reads. */
  static Map<String, String> reading(Home home, ControlDatabase control, Scale scale, Reach reach) {
    Map<String, String> settings = new HashMap<>(catalog(home, control));
    settings.putAll(scale.settings());
    settings.put(CATALOG_KEY, ReadingCatalog.class.getName());
    settings.put("spark.sql.defaultCatalog", CATALOG);
    // ${env:…} and ${system:…} in a statement would be answered with what only the owner may know.
    settings.put("spark.sql.variable.substitute", "false");
    settings.put("spark.sql.runSQLOnFiles", Boolean.toString(reach == Reach.OWN));
    // Where a setting is told, never these: passwords, tokens, where the database is and whose.
    settings.put("spark.sql.redaction.options.regex", SECRETS);
    return Map.copyOf(settings);
  }

  /** What every session of the product starts with. */
  static SparkSession.Builder builder() {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("rural")
            .config("spark.ui.enabled", false)
            .config("spark.redaction.regex", SECRETS)
            // Every question is described for a page that nobody opens: as shortly as Spark can.
            .config("spark.sql.ui.explainMode", "simple")
            .config("spark.sql.session.timeZone", "Asia/Shanghai")
            .config("spark.sql.catalogImplementation", "in-memory")
            // Without it Spark does not find the catalog's views.
            .config(EXTENSIONS, IcebergSparkSessionExtensions.class.getName())
            // Nothing is kept in Spark's own catalog, but it wants a folder that exists.
            .config("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir"))
            .config("spark.sql.codegen.cache.maxEntries", 2000);
    if (System.getProperty("spark.master") == null) {
      // One machine unless spark-submit says otherwise; then nothing is opened to the network.
      builder
          .master("local[*]")
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.driver.bindAddress", "127.0.0.1");
    }
    return builder;
  }

  private static Map<String, String> catalog(Home home, ControlDatabase control) {
    Map<String, String> settings = new HashMap<>();
    settings.put(CATALOG_KEY, "org.apache.iceberg.spark.SparkCatalog");
    catalogSettings(home, control)
        .forEach((key, value) -> settings.put(CATALOG_KEY + "." + key, value));
    return settings;
  }

  /** What opens the catalog of a home, in Spark or without it. */
  static Map<String, String> catalogSettings(Home home, ControlDatabase control) {
    return Map.of(
        "catalog-impl",
        FencedCatalog.class.getName(),
        "uri",
        control.catalogUrl(),
        FencedCatalog.DATABASE,
        control.url(),
        "jdbc.schema-version",
        "V1",
        "cache-enabled",
        "false",
        "warehouse",
        FileLocation.of(home.warehouse()));
  }
}
