package rural.schemas.control;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** A real PostgreSQL on loopback: one server a test run, a new database for whoever asks. */
final class PostgresServer {

  private static final EmbeddedPostgres SERVER = start();

  private PostgresServer() {}

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The URL of an empty database. */
  static String emptyDatabase() {
    return emptyDatabase("");
  }

  /**
   * @param options of {@code create database}
   */
  static String emptyDatabase(String options) {
    String name = "control_" + UUID.randomUUID().toString().replace("-", "");
    Jdbi.create(SERVER.getPostgresDatabase())
        .useHandle(handle -> handle.execute("create database " + name + " " + options));
    return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name;
  }

  static ControlDatabase control() {
    return ControlDatabase.open(emptyDatabase(), Optional.of("postgres"), Optional.empty());
  }
}
