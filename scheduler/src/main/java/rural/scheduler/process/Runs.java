package rural.scheduler.process;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import rural.scheduler.schedule.JobKind;
import rural.scheduler.schedule.JobPlan;
import rural.schemas.control.HomeLock;
import rural.schemas.control.Run;
import rural.schemas.control.RunBook;
import rural.schemas.control.RunOpening;

/**
 * Runs orders and enters each in the run book.
 *
 * @param letters whether a bulletin is to be sent to somebody
 * @param overdue told about a run that passes its deadline, while it goes on
 * @param ended told about every run that has ended, once what follows is decided; maybe twice
 */
public record Runs(
    RunBook book,
    WatchBook watch,
    JobProcess process,
    Interrupted interrupted,
    Patience patience,
    BooleanSupplier letters,
    String version,
    Consumer<Order> overdue,
    Consumer<Ended> ended) {

  /** Starts the process of an order and waits for it; empty where its firing has had its run. */
  public Optional<Ended> run(Order order) throws InterruptedException {
    if (order.job().writes()) {
      patience.of(interrupted::awaitWriter);
    }
    Optional<String> opened = patience.of(() -> open(order));
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    String runId = opened.get();
    Ended result = run(order, runId);
    Optional<String> message = Optional.of(result.message()).filter(text -> !text.isEmpty());
    patience.of(() -> book.endIfRunning(runId, result.outcome().word(), message));
    return Optional.of(result);
  }

  /**
   * Takes up a run that another scheduler began. Where its process has come to an end by itself,
   * that end counts; else a new run goes on at its first unfinished step.
   */
  public Optional<Ended> resume(Order order, Run begun) throws InterruptedException {
    Run settled = patience.of(() -> interrupted.settle(begun));
    Optional<Outcome> outcome = Outcome.of(settled.outcome());
    if (outcome.isEmpty()) {
      return run(order.resuming(begun.runId()));
    }
    Ended result = new Ended(settled.runId(), order, outcome.get(), settled.message().orElse(""));
    return Optional.of(result);
  }

  /** Whether there is something to do for a job; a process is started only then. */
  public boolean hasWork(JobPlan plan) {
    if (plan.kind().needsFiles()) {
      return Waiting.in(process.home().inbox());
    }
    return !plan.kind().needsLetters() || letters.getAsBoolean();
  }

  /** Enters that a due moment has fired, whether or not there is something to do. */
  public void fired(JobKind kind, Instant due) throws InterruptedException {
    patience.of(() -> watch.fired(kind.word(), due, book.clock().instant()));
  }

  /** Enters that a due moment has come to a good end. */
  public void fine(JobKind kind, Instant due) throws InterruptedException {
    patience.of(() -> watch.fine(kind.word(), due));
  }

  private Optional<String> open(Order order) {
    String self = HomeLock.self();
    RunOpening opening =
        new RunOpening(
            order.job().word(),
            order.quarter().map(Object::toString),
            order.cause().word(),
            order.who(),
            version,
            Optional.of(String.join(" ", process.arguments(order))),
            Optional.of(order.due()),
            order.attempt(),
            Optional.of(self),
            order.fire());
    return book.open(opening).or(() -> order.fire().flatMap(fire -> mine(fire, self)));
  }

  /** A run that was entered just before the answer of the control database got lost. */
  private Optional<String> mine(String fire, String self) {
    return book.ofFire(fire)
        .filter(run -> run.isRunning() && run.process().isEmpty())
        .filter(run -> run.openedBy().equals(Optional.of(self)))
        .map(Run::runId);
  }

  private Ended run(Order order, String runId) throws InterruptedException {
    try {
      Outcome outcome =
          process.run(order, runId, pid -> started(runId, pid), () -> overdue.accept(order));
      String where = outcome.isFine() ? "" : "See " + process.log(runId);
      String message = (where + "\n" + order.remark()).strip();
      return new Ended(runId, order, outcome, message);
    } catch (IOException e) {
      return new Ended(
          runId,
          order,
          Outcome.FAILED,
          "Cannot start " + process.launcher() + ": " + e.getMessage());
    }
  }

  private void started(String runId, long pid) {
    try {
      patience.of(() -> book.process(runId, pid));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
