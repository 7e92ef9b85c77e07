package rural.schemas.control.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.schemas.control.AuditEntry;
import rural.schemas.control.AuditLog;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseRegister;
import rural.schemas.control.SubmissionRegister;
import rural.schemas.home.Home;

class EarlierHomeTest {

  @TempDir private Path folder;

  private Home home;

  @BeforeEach
  void aHomeOfTheProgramBefore() throws IOException {
    home = EarlierHome.in(folder);
  }

  @Test
  void itOpensWithEverythingInIt() {
    Jdbi jdbi = ControlDatabase.open(home).jdbi();
    assertThat(new SubmissionRegister(jdbi).all()).hasSize(55);
    assertThat(new ReleaseRegister(jdbi, Clock.systemUTC()).list())
        .extracting(Release::id)
        .containsExactly("2024Q3.1", "2024Q2.1");
    assertThat(new AuditLog(jdbi, Clock.systemUTC()).list())
        .extracting(AuditEntry::subject)
        .startsWith("2024Q2.1", "2024Q3.1");
    assertThat(count(jdbi, "iceberg_tables")).isEqualTo(25);
    assertThat(count(jdbi, "step")).isEqualTo(14);
  }

  @Test
  void itGetsAPasswordAndNobodyElseAName() throws IOException {
    Jdbi jdbi = ControlDatabase.open(home).jdbi();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.controlKey())))
        .isEqualTo("rw-------");
    assertThat(Files.readString(home.controlKey()).strip()).matches("[0-9a-f]{64}");
    List<String> users =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select user_name from information_schema.users")
                    .mapTo(String.class)
                    .list());
    assertThat(users).containsExactly("rural");
    assertThatThrownBy(
            () -> DriverManager.getConnection(HomeOpening.url(home) + ";AUTO_SERVER=TRUE"))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28000"));
  }

  @Test
  void theKeyIsMadeOnceAndOpensItAgain() throws IOException {
    ControlDatabase.open(home);
    List<String> key = Files.readAllLines(home.controlKey());
    ControlDatabase.open(home, rural.schemas.settings.Settings.DEFAULT.control());
    assertThat(Files.readAllLines(home.controlKey())).isEqualTo(key);
  }

  @Test
  void aDatabaseWithoutItsKeyIsRefusedInWordsAndKept() throws Exception {
    ControlDatabase first = ControlDatabase.open(home);
    try (Connection connection = first.source().getConnection();
        Statement last = connection.createStatement()) {
      last.execute("shutdown");
    }
    String key = Files.readString(home.controlKey());
    Files.delete(home.controlKey());
    assertThatThrownBy(() -> ControlDatabase.open(home))
        .isInstanceOf(ControlDatabaseException.class)
        .hasMessageContaining("control.key does not open")
        .hasMessageContaining("backup");
    Files.writeString(home.controlKey(), key);
    itOpensWithEverythingInIt();
  }

  private static int count(Jdbi jdbi, String table) {
    return jdbi.withHandle(
        handle -> handle.createQuery("select count(*) from " + table).mapTo(Integer.class).one());
  }
}
