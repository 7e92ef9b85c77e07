package rural.scheduler.deliver;

/** The other side has not taken a letter; the message holds no secret. */
final class UndeliveredException extends Exception {

  private static final long serialVersionUID = 1L;

  UndeliveredException(String says) {
    super(says);
  }
}
