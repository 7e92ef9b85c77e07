package rural.scheduler.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rural.scheduler.watch.Alarm;
import rural.schemas.contract.Text;
import rural.schemas.text.MistypedException;

/** Serves {@code /metrics} and {@code /health} to this machine alone. */
public final class MetricsDoor implements AutoCloseable {

  /** So many may ask at a time; who is slow keeps nobody else waiting. */
  private static final int MOST_AT_A_TIME = 64;

  static {
    // seconds for a question and for its answer; Java reads them once, without them it waits for
    // ever
    System.setProperty("sun.net.httpserver.maxReqTime", "5");
    System.setProperty("sun.net.httpserver.maxRspTime", "10");
  }

  private final HttpServer server;
  private final ExecutorService threads;
  private final Metrics metrics;

  private MetricsDoor(HttpServer server, Metrics metrics) {
    this.server = server;
    this.metrics = metrics;
    this.threads =
        new ThreadPoolExecutor(
            0,
            MOST_AT_A_TIME,
            1,
            TimeUnit.MINUTES,
            new SynchronousQueue<>(),
            work -> {
              Thread thread = new Thread(work, "metrics");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
  }

  /**
   * Opens the door.
   *
   * @param port 0 = any that is free
   * @throws MistypedException where the port is taken
   */
  public static MetricsDoor open(int port, Metrics metrics) {
    try {
      InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      MetricsDoor door = new MetricsDoor(HttpServer.create(here, 0), metrics);
      door.server.createContext("/metrics", exchange -> door.answer(exchange, door::metrics));
      door.server.createContext("/health", exchange -> door.answer(exchange, door::health));
      door.server.start();
      return door;
    } catch (IOException e) {
      throw new MistypedException(
          new Text(
                  "不能在端口 {0} 提供监测数据（{1}）；请改 serve.port",
                  "Cannot serve metrics at port {0} ({1}); change serve.port")
              .with(port, e.getMessage()),
          e);
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** What is answered. */
  private record Answer(int status, String type, String body) {}

  /** Makes an answer. */
  private interface Page {
    Answer make();
  }

  private Answer metrics() {
    return new Answer(200, "text/plain; version=0.0.4; charset=utf-8", metrics.text());
  }

  private Answer health() {
    List<Alarm> alarms = metrics.alarms();
    boolean well = alarms.stream().noneMatch(alarm -> alarm.kind().isFault());
    String body =
        Stream.concat(well ? Stream.of("ok") : Stream.empty(), alarms.stream().map(Alarm::key))
            .collect(Collectors.joining("\n", "", "\n"));
    return new Answer(well ? 200 : 503, "text/plain; charset=utf-8", body);
  }

  /** Without its database the scheduler is not well, and says no more than that. */
  private void answer(HttpExchange exchange, Page page) throws IOException {
    try (exchange) {
      Answer answer;
      try {
        answer = page.make();
      } catch (RuntimeException e) {
        answer =
            new Answer(503, "text/plain; charset=utf-8", "The control database does not answer\n");
      }
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      exchange.sendResponseHeaders(answer.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
