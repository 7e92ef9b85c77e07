package rural.schemas.control;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of the run book.
 *
 * @param cause command, schedule, trigger, catch-up, retry or resume
 * @param parameters the command line
 * @param inputSnapshot the table versions that the run read
 * @param dueAt when the schedule wanted it; empty where nobody scheduled it
 * @param attempt counted from 1
 * @param openedBy the scheduler that started it: {@code process@machine}
 * @param process that does the work: {@code process@machine}
 * @param outcome running, done, refused, held, usage, failed or interrupted
 */
public record Run(
    String runId,
    String job,
    Optional<String> quarter,
    String cause,
    String who,
    String version,
    Optional<String> parameters,
    Optional<String> inputSnapshot,
    Optional<Instant> dueAt,
    Optional<Integer> attempt,
    Optional<String> openedBy,
    Optional<String> process,
    Instant startedAt,
    Optional<Instant> endedAt,
    String outcome,
    Optional<String> message) {

  public static final String RUNNING = "running";
  public static final String INTERRUPTED = "interrupted";

  public boolean isRunning() {
    return outcome.equals(RUNNING);
  }
}
