package rural.scheduler.schedule;

import java.time.Duration;

/**
 * How often a failed run is tried again, and after which waits.
 *
 * @param times 0 = never
 * @param factor by which each wait is longer than the one before
 */
public record Retry(int times, Duration firstWait, int factor) {

  /** No wait is longer. */
  public static final Duration LONGEST = Duration.ofHours(6);

  public Retry {
    if (times < 0 || times > 20 || factor < 1 || factor > 10) {
      throw new IllegalArgumentException(
          "Expected 0 to 20 times and a factor from 1 to 10, found " + times + " and " + factor);
    }
  }

  /** The wait after the failure of an attempt, counted from 1; six hours at most. */
  public Duration after(int attempt) {
    Duration wait = firstWait;
    for (int n = 1; n < attempt && wait.compareTo(LONGEST) < 0; n++) {
      wait = wait.multipliedBy(factor);
    }
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }
}
