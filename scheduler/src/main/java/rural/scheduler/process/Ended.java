package rural.scheduler.process;

/**
 * A run that has ended.
 *
 * @param runId in the run book; also the name of its log
 * @param message empty where there is nothing to say
 */
public record Ended(String runId, Order order, Outcome outcome, String message) {}
