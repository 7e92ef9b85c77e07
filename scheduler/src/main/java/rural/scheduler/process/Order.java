package rural.scheduler.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import rural.scheduler.schedule.JobKind;
import rural.schemas.period.Quarter;

/**
 * A run to be started.
 *
 * @param due when it was wanted
 * @param attempt counted from 1
 * @param fire names the firing that may have one run only; empty = any number
 * @param deadline after which the run is overdue; it is not ended
 * @param who asked for it
 */
public record Order(
    JobKind job,
    Optional<Quarter> quarter,
    Cause cause,
    Instant due,
    int attempt,
    Optional<String> fire,
    Duration deadline,
    String who) {

  /** The same order, for a run that goes on where another was interrupted. */
  Order resuming(String runId) {
    return new Order(
        job, quarter, Cause.RESUME, due, attempt, Optional.of("resume " + runId), deadline, who);
  }
}
