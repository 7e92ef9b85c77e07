package rural.jobs.serve;

import java.util.HashMap;
import java.util.Map;
import rural.schemas.settings.Settings;

/** With which settings Spark serves many, where a query of one's own needs none. */
final class ServerSettings {

  /** How many rows an answer may have, for the gate, which Spark makes by its name alone. */
  static final String MOST_ROWS = "spark.rural.sql.maxRows";

  /** What clients must bring, one of them each. */
  static final String TOKENS = "spark.rural.sql.tokens";

  /** Tasks that run at once for each processor: a long one leaves room for others. */
  private static final int PLACES_A_PROCESSOR = 4;

  private ServerSettings() {}

  static Map<String, String> of(Settings.Sql limits) {
    int processors = Math.max(2, Runtime.getRuntime().availableProcessors());
    Map<String, String> settings = new HashMap<>();
    settings.put("spark.connect.grpc.port.maxRetries", "0");
    settings.put("spark.connect.grpc.interceptor.classes", Gate.class.getName());
    // A plan that comes compressed cannot be looked at.
    settings.put("spark.connect.session.planCompression.threshold", "-1");
    // Who has gone without taking the answer is not worked for. A stream that has nothing to say
    // does not notice that nobody listens, so it ends now and then; who is there takes it up.
    settings.put("spark.connect.execute.reattachable.senderMaxStreamDuration", "5s");
    settings.put("spark.connect.execute.manager.detachedTimeout", "10s");
    settings.put("spark.connect.execute.manager.maintenanceInterval", "2s");
    settings.put("spark.sql.connect.serverStacktrace.enabled", "false");
    settings.put("spark.scheduler.mode", "FAIR");
    settings.put("spark.sql.leafNodeDefaultParallelism", Integer.toString(processors));
    settings.put("spark.driver.maxResultSize", "512m");
    // A task that finds no memory ends its query, not everybody's server.
    settings.put("spark.executor.killOnFatalError.depth", "0");
    settings.put(MOST_ROWS, Integer.toString(limits.maxRows()));
    if (System.getProperty("spark.master") == null) {
      settings.put("spark.master", "local[" + PLACES_A_PROCESSOR * processors + "]");
    }
    return settings;
  }
}
