package rural.schemas.control;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Jdbi;
import rural.schemas.account.PrivateHome;
import rural.schemas.control.opening.Access;
import rural.schemas.control.opening.ControlDriver;
import rural.schemas.control.opening.HomeOpening;
import rural.schemas.control.opening.ServerDatabase;
import rural.schemas.home.Home;
import rural.schemas.settings.Secret;
import rural.schemas.settings.Settings;

/**
 * The control database: one schema, owned by its migrations, on H2 in the home folder or on
 * PostgreSQL.
 *
 * @param url where it lies; opens nothing by itself
 * @param catalogUrl opens it again in this process, for the Iceberg catalog
 */
public record ControlDatabase(String url, String catalogUrl, DataSource source, Jdbi jdbi) {

  private static final String POSTGRES = "jdbc:postgresql:";

  /** Changes of the tables that are more than SQL. */
  private static final List<JavaMigration> STEPS = List.of(new AuditChaining());

  /** The database of a home that has chosen no other, for a process that works with it. */
  public static ControlDatabase open(Home home) {
    return open(home, Access.SERVING);
  }

  private static ControlDatabase open(Home home, Access access) {
    return of(HomeOpening.url(home), HomeOpening.open(home, access, STEPS));
  }

  /** The database that the settings of a home choose, for a process that works with it. */
  public static ControlDatabase open(Home home, Settings.Control chosen) {
    return open(home, chosen, Access.SERVING);
  }

  /**
   * The database that the settings of a home choose.
   *
   * @throws rural.schemas.text.MistypedException where the password file cannot be read, or by
   *     others too
   * @throws rural.schemas.control.opening.ControlDatabaseException where the database cannot be
   *     reached
   */
  public static ControlDatabase open(Home home, Settings.Control chosen, Access access) {
    HomeOpening.requireUsable(home);
    PrivateHome.keep(home);
    Optional<String> password =
        chosen.passwordFile().map(file -> Secret.inFile(home.root().resolve(file)).reveal());
    return chosen
        .url()
        .map(url -> open(url, chosen.user(), password))
        .orElseGet(() -> open(home, access));
  }

  public static ControlDatabase open(String url, Optional<String> user, Optional<String> password) {
    return of(ServerDatabase.place(url), ServerDatabase.open(url, user, password, STEPS));
  }

  private static ControlDatabase of(String place, DataSource source) {
    return new ControlDatabase(
        place, ControlDriver.remember(place, source), source, Jdbi.create(source));
  }

  public boolean isPostgres() {
    return url.startsWith(POSTGRES);
  }

  @Override
  public String toString() {
    return "control database " + url;
  }
}
