package rural.scheduler.process;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.HomeLock;
import rural.schemas.control.HomeLock.Role;
import rural.schemas.control.OwnerProcess;
import rural.schemas.control.Run;
import rural.schemas.control.RunBook;

/**
 * Runs whose scheduler is gone. Their processes may still be at work: a killed scheduler does not
 * take them with it, and nobody else may begin before they end.
 */
public record Interrupted(ControlDatabase control, RunBook book, InstantSource clock) {

  private static final Optional<String> SAYS =
      Optional.of("Scheduler and process ended while this run was under way");

  /** Waits until the process of a run has ended, and returns what became of the run. */
  Run settle(Run run) throws InterruptedException {
    while (isAtWork(run)) {
      TimeUnit.SECONDS.sleep(1);
    }
    book.endIfRunning(run.runId(), Run.INTERRUPTED, SAYS);
    return book.run(run.runId()).orElseThrow();
  }

  /** Waits until nobody writes to the home. */
  void awaitWriter() throws InterruptedException {
    while (HomeLock.holder(control, clock, Role.WRITER).isPresent()) {
      TimeUnit.SECONDS.sleep(1);
    }
  }

  /** Marks the runs that nobody is going to end: neither their scheduler nor their process is. */
  public void mark() {
    List<String> schedulers = HomeLock.holders(control, clock, Role.SCHEDULER);
    for (Run run : book.running()) {
      boolean left = run.openedBy().filter(opener -> !schedulers.contains(opener)).isPresent();
      if (left && !isAtWork(run)) {
        book.endIfRunning(run.runId(), Run.INTERRUPTED, SAYS);
      }
    }
  }

  /** On another machine a process is seen only by the lock that it holds. */
  private boolean isAtWork(Run run) {
    if (run.process().isEmpty()) {
      return false;
    }
    OwnerProcess process = new OwnerProcess(run.process().get(), run.startedAt());
    return process.isOfThisMachine()
        ? process.here().isPresent()
        : HomeLock.holders(control, clock, Role.WRITER).contains(process.owner());
  }
}
