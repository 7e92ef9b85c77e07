package rural.jobs.serve;

import java.util.Map;
import org.apache.spark.sql.connect.service.SparkConnectService;
import rural.jobs.analysis.Rural;
import rural.jobs.warehouse.Reach;
import rural.schemas.home.Home;
import scala.Option;

/** Answers queries of other processes until it is closed. */
public final class SqlServer implements AutoCloseable {

  private final Rural rural;

  private SqlServer(Rural rural) {
    this.rural = rural;
  }

  /**
   * Starts Spark with the door to others; this process must not have started it before.
   *
   * @param address such as {@code 127.0.0.1}
   * @throws IllegalArgumentException where there is no home
   */
  public static SqlServer start(Home home, String address, int port, Token token) {
    Rural rural =
        Rural.open(
            home,
            Reach.SERVED,
            Map.of(
                "spark.connect.grpc.binding.address",
                address,
                "spark.connect.grpc.binding.port",
                Integer.toString(port),
                "spark.connect.grpc.port.maxRetries",
                "0",
                "spark.connect.grpc.interceptor.classes",
                Gate.class.getName(),
                "spark.connect.authenticate.token",
                token.value(),
                // A plan that comes compressed cannot be looked at.
                "spark.connect.session.planCompression.threshold",
                "-1",
                "spark.sql.runSQLOnFiles",
                "false"));
    SparkConnectService.start(rural.spark().sparkContext());
    return new SqlServer(rural);
  }

  @Override
  public void close() {
    SparkConnectService.stop(Option.empty(), Option.empty());
    rural.close();
  }
}
