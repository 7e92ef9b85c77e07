package rural.schemas.control;

/** Another process has the role in the home that this one wants. */
public final class HomeBusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  HomeBusyException(HomeLock.Role role, String owner) {
    super(
        role == HomeLock.Role.SCHEDULER
            ? "A scheduler works on this home already: process "
                + owner
                + ". Stop it first with 'rural scheduler stop', or use another --home"
            : "Another run is working on this home: process "
                + owner
                + ". Wait for it to end, or use another --home");
  }
}
