package rural.schemas.control.opening;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import rural.schemas.settings.Secret;

/**
 * A database of H2 in a file of its own.
 *
 * @param path without the suffix that H2 adds
 */
record HomeFile(Path path, Secret key) {

  static final String USER = "rural";

  /**
   * H2 writes committed work half a second late unless told not to, and Iceberg's catalog looks its
   * tables up in lower case. What goes wrong is said by us, so H2 writes no file about it.
   */
  private static final String ALWAYS = ";WRITE_DELAY=0;DATABASE_TO_LOWER=TRUE;TRACE_LEVEL_FILE=0";

  static {
    // Whatever starts the program: nobody on another machine is served.
    if (System.getProperty("h2.bindAddress") == null) {
      System.setProperty("h2.bindAddress", "127.0.0.1");
    }
  }

  /** How long the file stays open once nobody asks any more, in seconds, and who may join. */
  enum Mode {
    ONCE("0", false),
    ALONE("1", false),
    SERVED("10", true);

    private final String settings;

    Mode(String delay, boolean serves) {
      this.settings = ";DB_CLOSE_DELAY=" + delay + (serves ? ";AUTO_SERVER=TRUE" : "");
    }
  }

  Connection connect(Mode mode) throws SQLException {
    return connect(mode, USER, key.reveal());
  }

  /** As the programs before this one did: without a name and a password. */
  Connection connectAsNobody() throws SQLException {
    return connect(Mode.ONCE, "", "");
  }

  private Connection connect(Mode mode, String user, String password) throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", user);
    login.setProperty("password", password);
    return DriverManager.getConnection(url() + ALWAYS + mode.settings, login);
  }

  String url() {
    return "jdbc:h2:file:" + path;
  }

  Path file() {
    return path.resolveSibling(path.getFileName() + ".mv.db");
  }

  /** Whether some process serves this file, or did when it was killed. */
  boolean isServed() {
    return Files.exists(path.resolveSibling(path.getFileName() + ".lock.db"));
  }
}
