package rural.schemas.control.opening;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;

/** Opens a home and ends itself, as a kill would, before the statement with a given number. */
final class HaltingOpener {

  private static final AtomicInteger STATEMENTS = new AtomicInteger();

  private static int haltAt;

  private HaltingOpener() {}

  public static void main(String[] arguments) throws SQLException {
    haltAt = Integer.parseInt(arguments[1]);
    Driver h2 = DriverManager.getDriver("jdbc:h2:mem:x");
    DriverManager.deregisterDriver(h2);
    DriverManager.registerDriver(
        watched(
            Driver.class,
            h2,
            name -> {
              if (name.equals("connect")) {
                count();
              }
            }));
    ControlDatabase.open(new Home(Path.of(arguments[0])));
    System.out.println(STATEMENTS.get());
    Runtime.getRuntime().halt(0);
  }

  private interface Watch {
    void called(String method);
  }

  private static void count() {
    if (STATEMENTS.incrementAndGet() >= haltAt) {
      Runtime.getRuntime().halt(137);
    }
  }

  /** The same, with what it makes watched as well. */
  private static <T> T watched(Class<T> type, T real, Watch watch) {
    return type.cast(
        Proxy.newProxyInstance(
            HaltingOpener.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, values) -> {
              watch.called(method.getName());
              try {
                return wrapped(method.invoke(real, values));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private static Object wrapped(Object made) {
    Watch statements =
        name -> {
          if (name.startsWith("execute") || name.equals("commit")) {
            count();
          }
        };
    if (made instanceof Connection connection) {
      return watched(Connection.class, connection, statements);
    }
    if (made instanceof PreparedStatement statement) {
      return watched(PreparedStatement.class, statement, statements);
    }
    return made instanceof Statement statement
        ? watched(Statement.class, statement, statements)
        : made;
  }
}
