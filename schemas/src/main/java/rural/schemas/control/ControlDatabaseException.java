package rural.schemas.control;

/** The control database cannot be reached or brought up to date. */
public final class ControlDatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ControlDatabaseException(String what, Throwable cause) {
    super(what, cause);
  }
}
