package rural.schemas.control.opening;

import java.sql.Connection;
import java.sql.SQLException;

/** Connections to the database of a home, whoever has it at the moment. */
final class HomeSource extends PlainSource {

  private final HomeFile file;
  private final Access access;

  HomeSource(HomeFile file, Access access) {
    this.file = file;
    this.access = access;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Patience patience = new Patience();
    while (true) {
      try {
        return access == Access.SERVING ? file.connect(HomeFile.Mode.SERVED) : aloneOrServed();
      } catch (SQLException held) {
        if (!ControlFaults.isHeld(held) || !patience.goesOn()) {
          throw held;
        }
      }
    }
  }

  /** The file itself is asked first: what a killed server leaves beside it means nothing. */
  private Connection aloneOrServed() throws SQLException {
    try {
      return file.connect(HomeFile.Mode.ALONE);
    } catch (SQLException held) {
      if (ControlFaults.isHeld(held) && file.isServed()) {
        return file.connect(HomeFile.Mode.SERVED);
      }
      throw held;
    }
  }
}
