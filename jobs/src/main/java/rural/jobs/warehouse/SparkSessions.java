package rural.jobs.warehouse;

import java.util.Map;
import org.apache.spark.sql.SparkSession;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;

/** Starts Spark with the catalog of a home. */
final class SparkSessions {

  static final String CATALOG = "rural";

  private static final String CATALOG_KEY = "spark.sql.catalog." + CATALOG;

  private SparkSessions() {}

  static SparkSession start(Home home, ControlDatabase control, Scale scale) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("rural")
            .config("spark.ui.enabled", false)
            .config("spark.sql.session.timeZone", "Asia/Shanghai")
            .config("spark.sql.catalogImplementation", "in-memory")
            .config("spark.sql.defaultCatalog", CATALOG)
            .config("spark.sql.codegen.cache.maxEntries", 2000)
            .config("spark.sql.warehouse.dir", home.warehouse().resolve("spark").toString());
    if (System.getProperty("spark.master") == null) {
      // One machine unless spark-submit says otherwise; then nothing is opened to the network.
      builder
          .master("local[*]")
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.driver.bindAddress", "127.0.0.1");
    }
    scale.settings().forEach((key, value) -> builder.config(key, value));
    catalog(home, control).forEach((key, value) -> builder.config(key, value));
    return builder.getOrCreate();
  }

  private static Map<String, String> catalog(Home home, ControlDatabase control) {
    Map<String, String> settings =
        new java.util.HashMap<>(
            Map.of(
                CATALOG_KEY,
                "org.apache.iceberg.spark.SparkCatalog",
                CATALOG_KEY + ".type",
                "jdbc",
                CATALOG_KEY + ".uri",
                control.url(),
                CATALOG_KEY + ".jdbc.schema-version",
                "V1",
                CATALOG_KEY + ".cache-enabled",
                "false",
                CATALOG_KEY + ".warehouse",
                home.warehouse().toUri().toString()));
    control.user().ifPresent(user -> settings.put(CATALOG_KEY + ".jdbc.user", user));
    control
        .password()
        .ifPresent(password -> settings.put(CATALOG_KEY + ".jdbc.password", password));
    return settings;
  }
}
