package rural.jobs.serve;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.spark.sql.connect.service.ExecuteHolder;
import org.apache.spark.sql.connect.service.SparkConnectService$;
import rural.jobs.limit.Question;
import rural.schemas.contract.Text;
import scala.jdk.javaapi.CollectionConverters;

/** The queries that clients have sent and that are not answered yet. */
final class Sent implements Supplier<List<Question>> {

  /** The reason reaches the client by a job that fails; a query without jobs is ended later. */
  private static final long NANOSECONDS_TO_TELL = TimeUnit.SECONDS.toNanos(2);

  private final Map<String, Long> stopped = new ConcurrentHashMap<>();

  @Override
  public List<Question> get() {
    List<Question> all =
        CollectionConverters.asJava(
                SparkConnectService$.MODULE$.executionManager().listExecuteHolders())
            .stream()
            .filter(ExecuteHolder::isExecuteThreadRunnerAlive)
            .<Question>map(One::new)
            .toList();
    stopped.keySet().retainAll(all.stream().map(Question::tag).toList());
    return all;
  }

  private final class One implements Question {

    private final ExecuteHolder holder;

    One(ExecuteHolder holder) {
      this.holder = holder;
    }

    @Override
    public String tag() {
      return holder.jobTag();
    }

    @Override
    public long askedAt() {
      return holder.creationTimeNs();
    }

    @Override
    public void stop(Text why) {
      long now = System.nanoTime();
      long since = stopped.computeIfAbsent(tag(), tag -> now);
      holder.session().sparkContext().cancelJobsWithTag(tag(), why.en() + " · " + why.zh());
      if (now - since > NANOSECONDS_TO_TELL) {
        holder.interrupt();
      }
    }
  }
}
