package rural.scheduler.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * Holds the clock of the machine against one that nobody sets: how far the first has run ahead of
 * the second, or stayed behind it, since both were last taken together. A machine that slept looks
 * as if its clock had been set forward.
 */
public final class SteadyClock {

  /** Longer than any machine sleeps: such a leap is a clock that was wrong, or is now. */
  public static final Duration LEAP = Duration.ofDays(100);

  private final InstantSource wall;
  private final LongSupplier nanos;
  private Instant wallThen;
  private long nanosThen;

  /**
   * @param nanos grows with the time that passes, from anywhere
   */
  public SteadyClock(InstantSource wall, LongSupplier nanos) {
    this.wall = wall;
    this.nanos = nanos;
    settle();
  }

  /** Of this machine. */
  public static SteadyClock of(InstantSource wall) {
    return new SteadyClock(wall, System::nanoTime);
  }

  /** How far the clock is ahead of the time that has passed; negative = behind. */
  public synchronized Duration off() {
    Instant expected = wallThen.plusNanos(nanos.getAsLong() - nanosThen);
    return Duration.between(expected, wall.instant());
  }

  /** Whether the clock has leapt further than a machine sleeps. */
  public boolean hasLeapt() {
    return off().abs().compareTo(LEAP) > 0;
  }

  /** Takes the clock as it is now. */
  public synchronized void settle() {
    wallThen = wall.instant();
    nanosThen = nanos.getAsLong();
  }
}
