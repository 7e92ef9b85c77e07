package rural.schemas.control.opening;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;
import rural.schemas.settings.Settings;

/** Opens a home, enters a lock and holds the database until its input ends, and a second longer. */
final class Holder {

  private Holder() {}

  public static void main(String[] arguments)
      throws SQLException, IOException, InterruptedException {
    ControlDatabase control =
        ControlDatabase.open(
            new Home(Path.of(arguments[0])),
            Settings.DEFAULT.control(),
            Access.valueOf(arguments[1]));
    try (Connection held = control.source().getConnection();
        Statement change = held.createStatement()) {
      change.execute(
          "insert into home_lock (name, owner, expires_at) values ('writer', 'x', now())");
      System.out.println("open");
      System.in.read();
      Thread.sleep(1000);
    }
  }
}
