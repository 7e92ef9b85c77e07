package rural.jobs.shell;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.sql.SparkSession;
import rural.jobs.limit.Question;
import rural.jobs.limit.Watch;
import rural.schemas.contract.Text;
import rural.schemas.settings.Settings;
import rural.schemas.text.MistypedException;

/** Asks one query at a time, in a thread of its own, so that it can be ended and nothing else. */
public final class Asking implements AutoCloseable {

  private final AtomicInteger count = new AtomicInteger();
  private final AtomicReference<Running> running = new AtomicReference<>();
  private final Watch watch;

  public Asking(SparkSession spark, Settings.Sql limits) {
    watch = Watch.start(spark.sparkContext(), limits, this::asked);
  }

  private List<Question> asked() {
    Running one = running.get();
    return one == null ? List.of() : List.of(one);
  }

  /**
   * @throws RuntimeException what the query throws; also when it is stopped
   */
  <T> T answer(SparkSession spark, Callable<T> query) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    String tag = "sql-" + count.incrementAndGet();
    Thread asking = new Thread(() -> ask(spark, tag, query, answer), tag);
    // A query that does not hear that it is ended does not keep the program.
    asking.setDaemon(true);
    running.set(new Running(spark, tag, System.nanoTime(), asking, answer));
    try {
      asking.start();
      return answer.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      running.set(null);
    }
  }

  /** Ends what is being asked, where something is. */
  void stop(RuntimeException why) {
    Running one = running.get();
    if (one != null) {
      one.end(why);
    }
  }

  private static <T> void ask(
      SparkSession spark, String tag, Callable<T> query, CompletableFuture<T> answer) {
    SparkSession.setActiveSession(spark);
    spark.sparkContext().addJobTag(tag);
    spark.sparkContext().setInterruptOnCancel(true);
    try {
      answer.complete(query.call());
    } catch (Throwable e) {
      answer.completeExceptionally(e);
    }
  }

  private record Running(
      SparkSession spark, String tag, long askedAt, Thread thread, CompletableFuture<?> answer)
      implements Question {

    @Override
    public void stop(Text why) {
      end(new MistypedException(why));
    }

    void end(RuntimeException why) {
      answer.completeExceptionally(why);
      spark.sparkContext().cancelJobsWithTag(tag);
      thread.interrupt();
    }
  }

  @Override
  public void close() {
    watch.close();
  }
}
