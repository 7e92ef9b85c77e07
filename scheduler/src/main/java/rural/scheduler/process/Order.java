package rural.scheduler.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import rural.scheduler.schedule.JobKind;
import rural.schemas.contract.Text;
import rural.schemas.period.Quarter;

/**
 * A run to be started.
 *
 * @param due when it was wanted
 * @param attempt counted from 1
 * @param fire names the firing that may have one run only; empty = any number
 * @param deadline after which the run is overdue; it is not ended
 * @param who asked for it
 * @param doubt what was taken for the working days by which it was due, where they are not known
 */
public record Order(
    JobKind job,
    Optional<Quarter> quarter,
    Cause cause,
    Instant due,
    int attempt,
    Optional<String> fire,
    Duration deadline,
    String who,
    Optional<Text> doubt) {

  /** An order about whose time there is no doubt. */
  public Order(
      JobKind job,
      Optional<Quarter> quarter,
      Cause cause,
      Instant due,
      int attempt,
      Optional<String> fire,
      Duration deadline,
      String who) {
    this(job, quarter, cause, due, attempt, fire, deadline, who, Optional.empty());
  }

  /** What there is to be said about its time, in both languages; empty where nothing is. */
  public String remark() {
    return doubt.map(text -> text.zh() + " · " + text.en()).orElse("");
  }

  /** The same order, for a run that goes on where another was interrupted. */
  Order resuming(String runId) {
    return new Order(
        job,
        quarter,
        Cause.RESUME,
        due,
        attempt,
        Optional.of("resume " + runId),
        deadline,
        who,
        doubt);
  }
}
