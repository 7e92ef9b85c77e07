package rural.jobs.limit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.SparkContext;

/**
 * Takes a place from who has most of them when somebody else has none. Spark shares only places
 * that become free; a cross join leaves its own for hours. The task is done again later.
 */
final class Turns {

  private static final int MILLISECONDS_OF_PATIENCE = 1_000;

  private final SparkContext spark;
  private final Work work;
  private final int places;

  Turns(SparkContext spark, Work work) {
    this.spark = spark;
    this.work = work;
    this.places = spark.defaultParallelism();
  }

  void share() {
    List<Work.Task> running = work.running();
    if (running.size() < places) {
      return;
    }
    Set<String> waiting = work.waitingSince(System.currentTimeMillis() - MILLISECONDS_OF_PATIENCE);
    Map<String, List<Work.Task>> owners =
        running.stream().collect(Collectors.groupingBy(this::owner));
    waiting.removeAll(owners.keySet());
    if (!waiting.isEmpty()) {
      take(owners, waiting.size());
    }
  }

  private String owner(Work.Task task) {
    return work.stage(task.id()).map(Work.Stage::pool).orElse("");
  }

  /** The youngest tasks of whoever has most: they lose least. */
  private void take(Map<String, List<Work.Task>> owners, int count) {
    Optional<List<Work.Task>> most =
        owners.values().stream().max(Comparator.comparingInt(List::size));
    most.orElse(List.of()).stream()
        .sorted(Comparator.comparingLong(Work.Task::startedAt).reversed())
        .limit(count)
        .forEach(task -> spark.killTaskAttempt(task.id(), true, "others wait"));
  }
}
