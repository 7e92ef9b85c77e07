package rural.scheduler.wire;

/** The other side has not taken a letter; the message holds no secret. */
public final class UndeliveredException extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean forGood;

  public UndeliveredException(String says) {
    this(says, false);
  }

  /**
   * @param forGood whether the other side says that it will not take it later, either
   */
  public UndeliveredException(String says, boolean forGood) {
    super(says);
    this.forGood = forGood;
  }

  public boolean isForGood() {
    return forGood;
  }
}
