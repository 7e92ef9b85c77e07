package rural.scheduler.command;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import rural.scheduler.deliver.Announcer;
import rural.scheduler.deliver.Courier;
import rural.scheduler.process.Interrupted;
import rural.scheduler.process.Patience;
import rural.scheduler.watch.Watchdog;
import rural.schemas.control.RunBook;

/** Looks every few seconds whether all is well, and sends what is to be told. */
record Rounds(
    ScheduledExecutorService thread,
    Interrupted interrupted,
    Watchdog watchdog,
    Announcer announcer,
    Courier courier,
    RunBook book,
    Voice voice,
    AtomicReference<Instant> quietUntil)
    implements AutoCloseable {

  private static final int SECONDS = 5;

  /** After an outage the others need a while to show that they are there. */
  private static final Duration QUIET = Duration.ofMinutes(1);

  /** Gives a letter that is being sent the time to be taken. */
  private static final int LAST_SECONDS = 30;

  static Rounds start(
      Interrupted interrupted,
      Watchdog watchdog,
      Announcer announcer,
      Courier courier,
      RunBook book,
      Voice voice) {
    ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    Rounds rounds =
        new Rounds(
            thread,
            interrupted,
            watchdog,
            announcer,
            courier,
            book,
            voice,
            new AtomicReference<>(Instant.MIN));
    var unused = thread.scheduleWithFixedDelay(rounds::one, 1, SECONDS, TimeUnit.SECONDS);
    return rounds;
  }

  private void one() {
    try {
      if (!book.clock().instant().isBefore(quietUntil.get())) {
        interrupted.mark();
      }
      watchdog.look(book.clock().instant()).forEach(announcer::alarm);
      courier.deliver();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // that the control database is away is said elsewhere; nothing may end the rounds
      if (Patience.isAway(e)) {
        quietUntil.set(book.clock().instant().plus(QUIET));
      } else {
        voice.say("巡检出错：%s", "The rounds failed: %s", e.getMessage());
      }
    }
  }

  /** Sends what the last run gave to tell. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (thread.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
        one();
      } else {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
