package rural.schemas.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.schemas.control.opening.ControlDatabaseException;
import rural.schemas.home.Home;
import rural.schemas.settings.Settings;
import rural.schemas.settings.SettingsReader;

class ControlDatabaseTest {

  @TempDir private Path folder;

  private void secret(String rights) throws IOException {
    Path file = folder.resolve("password");
    Files.writeString(file, "s3cret-word\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
  }

  private Settings.Control chosen(String url) throws IOException {
    Files.writeString(
        folder.resolve("settings.yaml"),
        "control: {url: '" + url + "', user: postgres, password_file: password}\n");
    return SettingsReader.at(new Home(folder)).control();
  }

  @Test
  void oneSettingMovesAHomeToPostgres() throws IOException {
    secret("rw-------");
    Settings.Control chosen = chosen(PostgresServer.emptyDatabase());

    ControlDatabase control = ControlDatabase.open(new Home(folder), chosen);

    List<String> tables =
        control
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select table_name from information_schema.tables"
                                + " where table_schema = 'public'")
                        .mapTo(String.class)
                        .list());
    assertThat(control.isPostgres()).isTrue();
    assertThat(tables).contains("run", "step", "release", "qrtz_triggers", "outbox");
    assertThat(control.toString()).contains("postgresql").doesNotContain("s3cret-word");
    assertThat(folder.resolve("control.mv.db")).doesNotExist();
  }

  @Test
  void aPasswordThatOthersCanReadIsRefusedWithoutBeingSaid() throws IOException {
    secret("rw-r-----");
    Settings.Control chosen = chosen("jdbc:postgresql://localhost:1/rural");
    assertThatThrownBy(() -> ControlDatabase.open(new Home(folder), chosen))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("password has the rights rw-r-----")
        .hasMessageContaining("chmod 600")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void aDatabaseThatIsNotThereIsNamedWithWhatWouldDo() {
    assertThatThrownBy(
            () ->
                ControlDatabase.open(
                    "jdbc:postgresql://localhost:1/rural?password=x1y2",
                    Optional.of("rural"),
                    Optional.of("s3cret-word")))
        .isInstanceOf(ControlDatabaseException.class)
        .hasMessageContaining("jdbc:postgresql://localhost:1/rural:")
        .hasMessageContaining("Is it running")
        .hasMessageNotContaining("x1y2")
        .hasMessageNotContaining("s3cret");
  }
}
