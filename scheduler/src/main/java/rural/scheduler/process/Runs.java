package rural.scheduler.process;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import rural.schemas.control.RunBook;

/**
 * Runs orders one by one and enters each in the run book.
 *
 * @param overdue told about a run that passes its deadline, while it goes on
 * @param ended told about every run that has ended
 */
public record Runs(
    RunBook book,
    JobProcess process,
    String version,
    Consumer<Order> overdue,
    Consumer<Ended> ended) {

  /** Starts the process of an order and waits for it. */
  public Ended run(Order order) throws InterruptedException {
    Optional<String> quarter = order.quarter().map(Object::toString);
    String runId = book.open(order.job().word(), quarter, order.cause().word(), version);
    Ended result = run(order, runId);
    Optional<String> message = Optional.of(result.message()).filter(text -> !text.isEmpty());
    book.endIfRunning(runId, result.outcome().word(), message);
    ended.accept(result);
    return result;
  }

  private Ended run(Order order, String runId) throws InterruptedException {
    try {
      Outcome outcome = process.run(order, runId, () -> overdue.accept(order));
      String message = outcome.isFine() ? "" : "See " + process.log(runId);
      return new Ended(runId, order, outcome, message);
    } catch (IOException e) {
      return new Ended(
          runId,
          order,
          Outcome.FAILED,
          "Cannot start " + process.launcher() + ": " + e.getMessage());
    }
  }
}
