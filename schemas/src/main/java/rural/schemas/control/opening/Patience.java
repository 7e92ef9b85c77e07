package rural.schemas.control.opening;

import java.time.Duration;

/** How long somebody waits for a database that another process has for a moment. */
final class Patience {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int FIRST_MILLIS = 5;
  private static final int MOST_MILLIS = 100;

  private final long end = System.nanoTime() + LONGEST.toNanos();
  private int wait = FIRST_MILLIS;

  /** Waits a little; false once it was long enough. */
  boolean goesOn() {
    if (System.nanoTime() > end) {
      return false;
    }
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    wait = Math.min(2 * wait, MOST_MILLIS);
    return true;
  }
}
