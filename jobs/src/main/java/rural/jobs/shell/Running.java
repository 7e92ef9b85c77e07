package rural.jobs.shell;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.spark.sql.SparkSession;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;

/** A query that Ctrl-C stops, and nothing else with it. */
record Running(SparkSession spark, Terminal terminal) {

  private static final String GROUP = "shell";

  /**
   * @throws RuntimeException what the query throws; also when it is stopped
   */
  <T> T of(Callable<T> query) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Thread asking = new Thread(() -> ask(query, answer), "query");
    SignalHandler before = terminal.handle(Signal.INT, signal -> stop(asking, answer));
    try {
      asking.start();
      return answer.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      terminal.handle(Signal.INT, before);
    }
  }

  private <T> void ask(Callable<T> query, CompletableFuture<T> answer) {
    SparkSession.setActiveSession(spark);
    spark.sparkContext().setJobGroup(GROUP, GROUP, true);
    try {
      answer.complete(query.call());
    } catch (Throwable e) {
      answer.completeExceptionally(e);
    }
  }

  private void stop(Thread asking, CompletableFuture<?> answer) {
    spark.sparkContext().cancelJobGroup(GROUP);
    asking.interrupt();
    answer.completeExceptionally(new StoppedException());
  }

  /** Somebody pressed Ctrl-C. */
  static final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}
