package rural.jobs.warehouse;

/** Why a file of a table could not be read, on one line. */
final class Unreadable {

  private Unreadable() {}

  static String reason(Throwable fault) {
    Throwable deepest = fault;
    while (deepest.getCause() != null && deepest.getCause() != deepest) {
      deepest = deepest.getCause();
    }
    return String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
  }
}
