package rural.schemas.control.opening;

import java.sql.Connection;
import java.sql.SQLException;

/** Connections to the database of a home, whoever has it at the moment. */
final class HomeSource extends PlainSource {

  private final HomeFile file;
  private final HomeFile.Mode mode;

  HomeSource(HomeFile file, Access access) {
    this(file, access == Access.SERVING ? HomeFile.Mode.SERVED : HomeFile.Mode.ALONE);
  }

  private HomeSource(HomeFile file, HomeFile.Mode mode) {
    this.file = file;
    this.mode = mode;
  }

  /** For a look: the file is closed with the last connection and not a moment later. */
  static HomeSource looking(HomeFile file) {
    return new HomeSource(file, HomeFile.Mode.ONCE);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Patience patience = new Patience();
    while (true) {
      try {
        return mode == HomeFile.Mode.SERVED ? served(patience) : aloneOrServed();
      } catch (SQLException held) {
        if (!ControlFaults.isHeld(held) || !patience.goesOn()) {
          throw held;
        }
      }
    }
  }

  /**
   * A connection to what this process had open for a question alone would join it, and nobody else
   * would be let in for as long as it works: so it waits until that is closed.
   */
  private Connection served(Patience patience) throws SQLException {
    Connection connection = file.connect(HomeFile.Mode.SERVED);
    while (!file.isServed()) {
      connection.close();
      boolean goesOn = patience.goesOn();
      connection = file.connect(HomeFile.Mode.SERVED);
      if (!goesOn) {
        return connection;
      }
    }
    return connection;
  }

  /** The file itself is asked first: what a killed server leaves beside it means nothing. */
  private Connection aloneOrServed() throws SQLException {
    try {
      return file.connect(mode);
    } catch (SQLException held) {
      if (ControlFaults.isHeld(held) && file.isServed()) {
        return file.connect(HomeFile.Mode.SERVED);
      }
      throw held;
    }
  }
}
