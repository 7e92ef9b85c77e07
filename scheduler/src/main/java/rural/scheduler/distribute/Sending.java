package rural.scheduler.distribute;

/**
 * What became of a consignment.
 *
 * @param says what the other side said, where it failed; else empty
 */
public record Sending(Consignment consignment, Result result, String says) {

  /** How a sending ends. */
  public enum Result {
    SENT,
    /** The bulletin of the division has not been made. */
    NOT_MADE,
    /** Another process sends it, or was killed while it did. */
    BUSY,
    /** The release has another state than a moment ago. */
    CHANGED,
    FAILED
  }
}
