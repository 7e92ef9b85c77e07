package rural.scheduler.clock;

import java.sql.Connection;
import java.sql.SQLException;
import org.quartz.utils.ConnectionProvider;
import rural.schemas.control.ControlDatabase;

/** Gives Quartz connections to the control database. */
record ControlConnections(ControlDatabase control) implements ConnectionProvider {

  @Override
  public Connection getConnection() throws SQLException {
    return control.source().getConnection();
  }

  @Override
  public void initialize() {}

  @Override
  public void shutdown() {}
}
