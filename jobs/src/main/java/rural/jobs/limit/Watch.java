package rural.jobs.limit;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import rural.schemas.contract.Text;
import rural.schemas.settings.Settings;

/** Ends queries that take more than they may, and sees that everybody gets a turn. */
public final class Watch implements AutoCloseable {

  private static final int MILLISECONDS_BETWEEN = 200;

  private final SparkContext spark;
  private final Settings.Sql limits;
  private final Supplier<List<Question>> asked;
  private final Work work = new Work();
  private final Heap heap = new Heap();
  private final Appetite appetite = new Appetite(work);
  private final Turns turns;
  private final Thread thread = new Thread(this::watch, "watch");

  private Watch(SparkContext spark, Settings.Sql limits, Supplier<List<Question>> asked) {
    this.spark = spark;
    this.limits = limits;
    this.asked = asked;
    this.turns = new Turns(spark, work);
  }

  /**
   * @param asked the queries that are being answered now
   */
  public static Watch start(
      SparkContext spark, Settings.Sql limits, Supplier<List<Question>> asked) {
    Watch watch = new Watch(spark, limits, asked);
    spark.addSparkListener(watch.work);
    watch.thread.setDaemon(true);
    watch.thread.start();
    return watch;
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(MILLISECONDS_BETWEEN);
        look(asked.get());
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(List<Question> questions) {
    appetite.look();
    appetite.keep(questions);
    long latest = System.nanoTime() - TimeUnit.SECONDS.toNanos(limits.maxSeconds());
    questions.stream()
        .filter(one -> one.askedAt() - latest < 0)
        .forEach(one -> one.stop(tooLong()));
    if (heap.isAbove(limits.maxMemoryPercent())) {
      appetite.largest(questions).ifPresent(one -> one.stop(tooLarge()));
    }
    turns.share();
  }

  private Text tooLong() {
    return new Text(
            "查询超过 {0} 秒，已停止。请缩小范围，或在 settings.yaml 中调大 sql.max_seconds。",
            "Ended after {0} s. Ask for less, or raise sql.max_seconds in settings.yaml.")
        .with(limits.maxSeconds());
  }

  private Text tooLarge() {
    return new Text(
            "查询占用内存过多，已停止（上限为内存的 {0} %，见 settings.yaml 的 sql.max_memory_percent）。"
                + "请缩小范围，或用 RURAL_HEAP 加大内存。",
            "Ended because it took too much memory (over {0} %, sql.max_memory_percent in"
                + " settings.yaml). Ask for less, or give more by RURAL_HEAP.")
        .with(limits.maxMemoryPercent());
  }

  @Override
  public void close() {
    thread.interrupt();
    spark.removeSparkListener(work);
  }
}
