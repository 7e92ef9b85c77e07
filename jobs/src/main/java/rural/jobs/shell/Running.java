package rural.jobs.shell;

import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;

/** A query that Ctrl-C stops, and nothing else with it. */
record Running(Asking asking, Terminal terminal) {

  /**
   * @throws RuntimeException what the query throws; also when it is stopped
   */
  <T> T of(SparkSession spark, Callable<T> query) {
    SignalHandler before =
        terminal.handle(Signal.INT, signal -> asking.stop(new StoppedException()));
    try {
      return asking.answer(spark, query);
    } finally {
      terminal.handle(Signal.INT, before);
    }
  }

  /** Somebody pressed Ctrl-C. */
  static final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}
