package rural.schemas.control;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;
import rural.schemas.contract.Text;
import rural.schemas.home.Home;
import rural.schemas.settings.Secret;
import rural.schemas.settings.Settings;
import rural.schemas.text.MistypedException;

/**
 * The control database: one schema, owned by its migrations, on H2 in the home folder or on
 * PostgreSQL.
 *
 * @param url JDBC URL; also that of the Iceberg catalog
 */
public record ControlDatabase(
    String url, Optional<String> user, Optional<String> password, Jdbi jdbi) {

  private static final String POSTGRES = "jdbc:postgresql:";

  /** The database of a home that has chosen no other. */
  public static ControlDatabase open(Home home) {
    return open(h2Url(home), Optional.empty(), Optional.empty());
  }

  /**
   * The database that the settings of a home choose.
   *
   * @throws MistypedException where the password file cannot be read, or by others too
   * @throws ControlDatabaseException where the database cannot be reached
   */
  public static ControlDatabase open(Home home, Settings.Control chosen) {
    Optional<String> password =
        chosen.passwordFile().map(file -> Secret.inFile(home.root().resolve(file)).reveal());
    return chosen.url().map(url -> open(url, chosen.user(), password)).orElseGet(() -> open(home));
  }

  public static ControlDatabase open(String url, Optional<String> user, Optional<String> password) {
    DataSource source = source(url, user, password);
    try {
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:rural/schemas/control")
          .javaMigrations(new AuditChaining())
          .loggers("slf4j")
          .placeholders(Map.of("binary", url.startsWith("jdbc:h2:") ? "blob" : "bytea"))
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new ControlDatabaseException(
          new Text(
                  "打不开控制数据库 {0}：{1}。它在运行吗？settings.yaml 里的 control 和口令对吗？",
                  "Cannot open the control database {0}: {1}. Is it running, and are 'control' in"
                      + " settings.yaml and its password right?")
              .with(url.replaceFirst("[?;].*", ""), reason(e)),
          e);
    }
    return new ControlDatabase(url, user, password, Jdbi.create(source));
  }

  public boolean isPostgres() {
    return url.startsWith(POSTGRES);
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "control database " + url.replaceFirst("[?;].*", "");
  }

  /**
   * Settings stand behind a {@code ;} in an H2 URL, H2 takes a backslash for a slash, and Spark
   * fills in what stands in <code>${}</code>: each would lead to another folder.
   */
  private static String requireUsable(Home home) {
    String path = home.control().toString();
    if (Stream.of(";", "\\", "${").anyMatch(path::contains)) {
      throw new MistypedException(
          new Text(
                  "工作目录“{0}”的路径里有“;”、“\\”或“${”，数据库和数据表会落到别的目录；请换个名字",
                  "The path of the home '{0}' has a ';', a '\\' or a '${', by which database and"
                      + " tables would lie in another folder: use another name")
              .with(home.root()));
    }
    return path;
  }

  /**
   * H2 writes committed work half a second late unless told not to, opens and closes its file with
   * every connection unless told to wait, and Iceberg's catalog looks its tables up in lower case.
   */
  private static String h2Url(Home home) {
    return "jdbc:h2:file:"
        + requireUsable(home)
        + ";AUTO_SERVER=TRUE;WRITE_DELAY=0;DB_CLOSE_DELAY=10;DATABASE_TO_LOWER=TRUE";
  }

  private static String reason(Throwable fault) {
    Throwable deepest = fault;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest.getMessage();
  }

  private static DataSource source(String url, Optional<String> user, Optional<String> password) {
    if (url.startsWith("jdbc:h2:")) {
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
    throw new MistypedException(
        new Text(
                "控制数据库“{0}”没有驱动程序；可用的有：jdbc:h2:…、jdbc:postgresql:…",
                "No driver for the control database '{0}'; known: jdbc:h2:…, jdbc:postgresql:…")
            .with(url));
  }
}
