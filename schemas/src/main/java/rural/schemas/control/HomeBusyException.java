package rural.schemas.control;

/** Another process is writing to the home. */
public final class HomeBusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  HomeBusyException(String owner) {
    super(
        "Another run is working on this home: process "
            + owner
            + ". Wait for it to end, or use another --home");
  }
}
