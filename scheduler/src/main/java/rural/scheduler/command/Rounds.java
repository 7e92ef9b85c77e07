package rural.scheduler.command;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import rural.scheduler.clock.Clockwork;
import rural.scheduler.clock.Straightened;
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
    Clockwork clockwork,
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
      Clockwork clockwork,
      Watchdog watchdog,
      Announcer announcer,
      Courier courier,
      RunBook book,
      Voice voice) {
    ScheduledExecutorService thread = Executors.newScheduledThreadPool(2);
    Rounds rounds =
        new Rounds(
            thread,
            interrupted,
            clockwork,
            watchdog,
            announcer,
            courier,
            book,
            voice,
            new AtomicReference<>(Instant.MIN));
    var unusedLooking =
        thread.scheduleWithFixedDelay(
            () -> rounds.guarded(rounds::look), 1, SECONDS, TimeUnit.SECONDS);
    // a server that is slow to take a letter keeps nobody from looking
    var unusedSending =
        thread.scheduleWithFixedDelay(
            () -> rounds.guarded(courier::deliver), 1, SECONDS, TimeUnit.SECONDS);
    return rounds;
  }

  /** A round of something. */
  private interface Round {
    void make() throws InterruptedException;
  }

  private void look() {
    straighten(clockwork.straighten());
    if (!book.clock().instant().isBefore(quietUntil.get())) {
      interrupted.mark();
    }
    watchdog.look(book.clock().instant()).forEach(announcer::alarm);
  }

  void straighten(Straightened done) {
    if (done.isWorthSaying()) {
      voice.line(done.says().in(voice.options().language()));
      quietUntil.set(Instant.MIN);
    }
    if (done.isWorthTelling()) {
      announcer.clock(done.says());
    }
  }

  private void guarded(Round round) {
    try {
      round.make();
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
        guarded(this::look);
        guarded(courier::deliver);
      } else {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
