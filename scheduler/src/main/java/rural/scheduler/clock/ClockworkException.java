package rural.scheduler.clock;

/** Quartz, or the control database below it, does not do what it is asked. */
public final class ClockworkException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ClockworkException(String what, Throwable cause) {
    super(what, cause);
  }
}
