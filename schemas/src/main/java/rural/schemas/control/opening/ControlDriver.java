package rural.schemas.control.opening;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Opens again, by name, what this process has opened: for libraries that want a URL, and would keep
 * a user and a password where queries can read them.
 */
public final class ControlDriver implements Driver {

  private static final String START = "jdbc:rural:";

  private static final Map<String, DataSource> OPENED = new ConcurrentHashMap<>();

  static {
    try {
      DriverManager.registerDriver(new ControlDriver());
    } catch (SQLException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private ControlDriver() {}

  /** The URL by which this process may open a database again; no other process can. */
  public static String remember(String url, DataSource source) {
    String name = START + url.replaceFirst("^jdbc:", "");
    OPENED.put(name, source);
    return name;
  }

  @Override
  public Connection connect(String url, Properties login) throws SQLException {
    if (!acceptsURL(url)) {
      return null;
    }
    DataSource source = OPENED.get(url);
    if (source == null) {
      throw new SQLException("Not opened by this process: " + url);
    }
    return source.getConnection();
  }

  @Override
  public boolean acceptsURL(String url) {
    return url.startsWith(START);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties login) {
    return new DriverPropertyInfo[0];
  }

  @Override
  public int getMajorVersion() {
    return 1;
  }

  @Override
  public int getMinorVersion() {
    return 0;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }
}
