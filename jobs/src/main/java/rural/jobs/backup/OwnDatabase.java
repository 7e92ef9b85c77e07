package rural.jobs.backup;

import java.sql.SQLException;
import java.sql.Statement;
import rural.schemas.control.ControlDatabase;

/** The control database that lies in a home. */
final class OwnDatabase {

  private OwnDatabase() {}

  /** Closes its file, which would stay open for a while, so that its folder can be moved away. */
  static void close(ControlDatabase control) {
    control
        .jdbi()
        .useHandle(
            handle -> {
              try (Statement last = handle.getConnection().createStatement()) {
                last.execute("shutdown");
              } catch (SQLException e) {
                throw new IllegalStateException("Cannot close " + control, e);
              }
            });
  }
}
