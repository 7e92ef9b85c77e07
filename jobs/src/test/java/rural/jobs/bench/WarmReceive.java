package rural.jobs.bench;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobEnd;
import org.apache.spark.scheduler.SparkListenerJobStart;
import picocli.CommandLine;
import rural.jobs.run.command.ReceiveCommand;

/**
 * Receives several inboxes into one home in one process, so that the later ones find it warm. Says
 * of each how long the whole took, and how long the one job of it in which rows are read from their
 * files, checked, sorted and written as Parquet. Not a test.
 */
public final class WarmReceive {

  /** As jobs are described in which rows are read. */
  private static final String READING = ": read and check";

  private static final Queue<Double> READ = new ConcurrentLinkedQueue<>();

  private WarmReceive() {}

  /** Times the jobs that read. */
  public static final class Ear extends SparkListener {

    private final Map<Integer, Long> began = new ConcurrentHashMap<>();

    @Override
    public void onJobStart(SparkListenerJobStart job) {
      String work = job.properties().getProperty("spark.job.description");
      if (work != null && work.endsWith(READING)) {
        began.put(job.jobId(), job.time());
      }
    }

    @Override
    public void onJobEnd(SparkListenerJobEnd job) {
      Long from = began.remove(job.jobId());
      if (from != null) {
        READ.add((job.time() - from) / 1000.0);
      }
    }
  }

  /**
   * @param arguments the home, then the inboxes in their order
   */
  public static void main(String[] arguments) {
    System.setProperty("spark.extraListeners", Ear.class.getName());
    Queue<String> words = new ArrayDeque<>(java.util.List.of(arguments));
    String home = words.remove();
    for (String inbox : words) {
      READ.clear();
      long begin = System.nanoTime();
      int exit =
          new CommandLine(new ReceiveCommand())
              .execute("--lang", "en", "--home", home, "--inbox", inbox);
      double whole = (System.nanoTime() - begin) / 1e9;
      double read = READ.stream().mapToDouble(Double::doubleValue).sum();
      System.out.printf(
          "%s: read, checked, sorted, written %.1f s; with all else %.1f s; exit %d%n",
          inbox, read, whole, exit);
    }
  }
}
