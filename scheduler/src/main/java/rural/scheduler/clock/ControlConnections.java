package rural.scheduler.clock;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.quartz.utils.ConnectionProvider;
import rural.schemas.control.ControlDatabase;

/** Gives Quartz connections to the control database. */
record ControlConnections(ControlDatabase control) implements ConnectionProvider {

  @Override
  public Connection getConnection() throws SQLException {
    Properties login = new Properties();
    control.user().ifPresent(user -> login.setProperty("user", user));
    control.password().ifPresent(password -> login.setProperty("password", password));
    return DriverManager.getConnection(control.url(), login);
  }

  @Override
  public void initialize() {}

  @Override
  public void shutdown() {}
}
