package rural.scheduler;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import rural.schemas.control.ControlDatabase;

/** A real PostgreSQL on loopback: one server a test run, a new database for whoever asks. */
public final class PostgresServer {

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
  public static String emptyDatabase() {
    String name = "control_" + UUID.randomUUID().toString().replace("-", "");
    Jdbi.create(SERVER.getPostgresDatabase())
        .useHandle(handle -> handle.execute("create database " + name));
    return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name;
  }

  public static ControlDatabase control() {
    return ControlDatabase.open(emptyDatabase(), Optional.of("postgres"), Optional.empty());
  }
}
