package rural.scheduler.process;

/**
 * A run that has ended.
 *
 * @param runId in the run book; also the name of its log
 * @param message empty where there is nothing to say
 * @param again whether another attempt is planned
 */
public record Ended(String runId, Order order, Outcome outcome, String message, boolean again) {

  Ended(String runId, Order order, Outcome outcome, String message) {
    this(runId, order, outcome, message, false);
  }

  public Ended withAnotherAttempt() {
    return new Ended(runId, order, outcome, message, true);
  }
}
