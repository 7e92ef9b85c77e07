package rural.schemas.control;

import java.time.Instant;
import java.util.Optional;

/**
 * A run that is about to begin.
 *
 * @param due when the schedule wanted it
 * @param attempt counted from 1
 * @param openedBy the scheduler that starts it: {@code process@machine}
 * @param fire names the firing of the schedule that may have one run only; empty = any number
 */
public record RunOpening(
    String job,
    Optional<String> quarter,
    String cause,
    String who,
    String version,
    Optional<String> parameters,
    Optional<Instant> due,
    int attempt,
    Optional<String> openedBy,
    Optional<String> fire) {

  /** A run that somebody starts by hand. */
  public static RunOpening byHand(
      String job, Optional<String> quarter, String cause, String version) {
    return new RunOpening(
        job,
        quarter,
        cause,
        System.getProperty("user.name", "unknown"),
        version,
        Optional.empty(),
        Optional.empty(),
        1,
        Optional.empty(),
        Optional.empty());
  }
}
