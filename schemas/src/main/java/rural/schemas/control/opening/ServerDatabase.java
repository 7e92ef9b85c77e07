package rural.schemas.control.opening;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.migration.JavaMigration;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import rural.schemas.contract.Text;
import rural.schemas.text.MistypedException;

/** Opens a control database that the settings name by its URL. */
public final class ServerDatabase {

  private static final String POSTGRES = "jdbc:postgresql:";
  private static final String H2 = "jdbc:h2:";

  private ServerDatabase() {}

  /**
   * @throws MistypedException where no driver takes the URL
   * @throws ControlDatabaseException where the database cannot be reached or is not ours
   */
  public static DataSource open(
      String url, Optional<String> user, Optional<String> password, List<JavaMigration> steps) {
    DataSource source = source(url, user, password);
    String place = place(url);
    try {
      if (url.startsWith(H2)) {
        Migrations.ofH2(source, place, steps).run();
      } else {
        requireUtf8(source, place);
        Migrations.ofPostgres(source, place, steps).run();
      }
    } catch (FlywayException | SQLException e) {
      throw new ControlDatabaseException(says(e).with(place, reason(e)), e);
    }
    return source;
  }

  /** The URL without what follows the name of the database: a password may stand there. */
  public static String place(String url) {
    return url.replaceFirst("[?;].*", "");
  }

  private static Text says(Exception fault) {
    return ControlFaults.isRefused(fault)
        ? new Text(
            "控制数据库 {0} 拒绝登录：{1}。请检查 settings.yaml 的 control.user 与 password_file",
            "The control database {0} does not let this user in: {1}. Are control.user and"
                + " password_file in settings.yaml right?")
        : new Text(
            "无法打开控制数据库 {0}：{1}。它是否在运行？settings.yaml 的 'control' 与密码是否正确？",
            "Cannot open the control database {0}: {1}. Is it running, and are 'control' in"
                + " settings.yaml and its password right?");
  }

  private static String reason(Throwable fault) {
    return ControlFaults.chain(fault).reduce((outer, inner) -> inner).orElse(fault).getMessage();
  }

  /** Names of villages stand in it, which other encodings refuse one day, or garble. */
  private static void requireUtf8(DataSource source, String place) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement question = connection.createStatement();
        ResultSet answer = question.executeQuery("show server_encoding")) {
      answer.next();
      String encoding = answer.getString(1);
      if (!encoding.equals("UTF8")) {
        throw new ControlDatabaseException(
            new Text(
                    "控制数据库 {0} 的编码是 {1}，应为 UTF8：create database … encoding 'UTF8' template"
                        + " template0",
                    "The control database {0} has the encoding {1}; it should be UTF8: create"
                        + " database … encoding 'UTF8' template template0")
                .with(place, encoding));
      }
    }
  }

  private static DataSource source(String url, Optional<String> user, Optional<String> password) {
    try {
      if (url.startsWith(H2)) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL(url);
        user.ifPresent(h2::setUser);
        password.ifPresent(h2::setPassword);
        return h2;
      }
      if (url.startsWith(POSTGRES)) {
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setURL(url);
        user.ifPresent(postgres::setUser);
        password.ifPresent(postgres::setPassword);
        return postgres;
      }
    } catch (IllegalArgumentException malformed) {
      throw new MistypedException(
          new Text(
                  "控制数据库的地址“{0}”无法识别；应为 jdbc:postgresql://主机:端口/数据库，特殊字符写成 %XX",
                  "The driver cannot take the address '{0}' of the control database; expected"
                      + " jdbc:postgresql://host:port/database, with special characters as %XX")
              .with(place(url)));
    }
    throw new MistypedException(
        new Text(
                "控制数据库“{0}”没有驱动程序；可用的有：jdbc:h2:…、jdbc:postgresql:…",
                "No driver for the control database '{0}'; known: jdbc:h2:…, jdbc:postgresql:…")
            .with(place(url)));
  }
}
