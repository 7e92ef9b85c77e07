package rural.jobs.serve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.connect.service.SparkConnectService;
import rural.jobs.analysis.Rural;
import rural.jobs.limit.Watch;
import rural.jobs.warehouse.Reach;
import rural.schemas.home.Home;
import rural.schemas.settings.Settings;
import rural.schemas.settings.SettingsReader;
import rural.schemas.text.MistypedException;
import scala.Option;

/** Answers queries of other processes until it is closed. */
public final class SqlServer implements AutoCloseable {

  private final Rural rural;
  private final Watch watch;

  private SqlServer(Rural rural, Watch watch) {
    this.rural = rural;
    this.watch = watch;
  }

  /**
   * Starts Spark with the door to others; this process must not have started it before.
   *
   * @param address such as {@code 127.0.0.1}
   * @param tokens one for each who may ask; a session is only for whose token opened it
   * @throws MistypedException where there is no home
   */
  public static SqlServer start(Home home, String address, int port, List<Token> tokens) {
    Settings.Sql limits = SettingsReader.at(home).sql();
    Map<String, String> settings = new HashMap<>(ServerSettings.of(limits));
    settings.put("spark.connect.grpc.binding.address", address);
    settings.put("spark.connect.grpc.binding.port", Integer.toString(port));
    settings.put(
        ServerSettings.TOKENS, tokens.stream().map(Token::value).collect(Collectors.joining(",")));
    Rural rural = Rural.open(home, Reach.SERVED, settings);
    SparkContext spark = rural.spark().sparkContext();
    SparkConnectService.start(spark);
    return new SqlServer(rural, Watch.start(spark, limits, new Sent()));
  }

  @Override
  public void close() {
    watch.close();
    SparkConnectService.stop(Option.empty(), Option.empty());
    rural.close();
  }
}
