package rural.jobs.limit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/** Which tasks run now, and for whom. */
final class Work extends SparkListener {

  /**
   * A part of a job.
   *
   * @param pool whose turn it is
   * @param submittedAt in milliseconds
   */
  record Stage(String pool, Set<String> tags, long submittedAt) {

    static Stage of(Properties properties) {
      Optional<Properties> told = Optional.ofNullable(properties);
      String tags = told.map(one -> one.getProperty("spark.job.tags", "")).orElse("");
      return new Stage(
          told.map(one -> one.getProperty("spark.scheduler.pool", "")).orElse(""),
          Arrays.stream(tags.split(",")).collect(Collectors.toUnmodifiableSet()),
          System.currentTimeMillis());
    }
  }

  /** A task that runs. */
  record Task(long id, int stage, long startedAt) {}

  private final Map<Integer, Stage> stages = new ConcurrentHashMap<>();
  private final Map<Long, Task> tasks = new ConcurrentHashMap<>();

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted event) {
    stages.put(event.stageInfo().stageId(), Stage.of(event.properties()));
  }

  @Override
  public void onStageCompleted(SparkListenerStageCompleted event) {
    stages.remove(event.stageInfo().stageId());
  }

  @Override
  public void onTaskStart(SparkListenerTaskStart event) {
    long id = event.taskInfo().taskId();
    tasks.put(id, new Task(id, event.stageId(), event.taskInfo().launchTime()));
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd event) {
    tasks.remove(event.taskInfo().taskId());
  }

  List<Task> running() {
    return List.copyOf(tasks.values());
  }

  /** The stage of a task, where both still run. */
  Optional<Stage> stage(long task) {
    return Optional.ofNullable(tasks.get(task)).map(one -> stages.get(one.stage()));
  }

  /** Whose stages were submitted before a moment and have no task that runs. */
  Set<String> waitingSince(long moment) {
    Set<Integer> served = tasks.values().stream().map(Task::stage).collect(Collectors.toSet());
    return stages.entrySet().stream()
        .filter(one -> one.getValue().submittedAt() < moment && !served.contains(one.getKey()))
        .map(one -> one.getValue().pool())
        .collect(Collectors.toSet());
  }
}
