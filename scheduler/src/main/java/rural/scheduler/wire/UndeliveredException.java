package rural.scheduler.wire;

/** The other side has not taken a letter; the message holds no secret. */
public final class UndeliveredException extends Exception {

  private static final long serialVersionUID = 1L;

  public UndeliveredException(String says) {
    super(says);
  }
}
