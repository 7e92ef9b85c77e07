package rural.jobs.terminal;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Turns the spinner of a step that has nothing to say for a while, until closed. */
public final class Ticker implements AutoCloseable {

  private final ScheduledExecutorService thread;

  private Ticker(ScheduledExecutorService thread) {
    this.thread = thread;
  }

  public static Ticker of(Step step) {
    ScheduledThreadPoolExecutor thread =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread ticker = new Thread(work, "progress");
              ticker.setDaemon(true);
              return ticker;
            });
    var unused = thread.scheduleAtFixedRate(step::tick, 200, 200, TimeUnit.MILLISECONDS);
    return new Ticker(thread);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
