package rural.scheduler.process;

/**
 * A run that has ended.
 *
 * @param runId in the run book; also the name of its log
 */
public record Ended(String runId, Order order, Outcome outcome, String message) {}
