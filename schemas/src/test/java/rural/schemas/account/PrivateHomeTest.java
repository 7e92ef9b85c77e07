package rural.schemas.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.HomeDatabase;
import rural.schemas.home.Home;
import rural.schemas.text.MistypedException;

class PrivateHomeTest {

  private static final int SOMEBODY_ELSE = 65_534;

  @TempDir private Path folder;

  private static String rights(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static void open(Path file) throws IOException {
    String rights = Files.isDirectory(file) ? "rwxr-xr-x" : "rw-r--r--";
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
  }

  @Test
  void aNewHomeIsItsOwnersAloneAndSoIsItsDatabase() throws IOException {
    Home home = new Home(folder.resolve("region/home"));
    ControlDatabase.open(home);
    assertThat(rights(home.root())).isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(home.root())) {
      for (Path file : files.filter(one -> !one.toString().endsWith(".lock.db")).toList()) {
        assertThat(rights(file)).as(file.toString()).isEqualTo("rw-------");
      }
    }
  }

  @Test
  void aHomeThatWasOpenIsClosedToTheBottomAndThatIsToldOnce() throws IOException {
    Home home = new Home(folder.resolve("home"));
    Path release = home.releases().resolve("2024Q3.1");
    Files.createDirectories(release);
    Files.createDirectories(home.warehouse());
    Path outside = Files.writeString(folder.resolve("outside"), "x");
    Path script = Files.writeString(home.root().resolve("send.sh"), "#!/bin/sh");
    Files.createSymbolicLink(home.root().resolve("link"), outside);
    Path rates = Files.writeString(release.resolve("rates.csv"), "x");
    for (Path one : List.of(home.root(), home.releases(), release, rates, outside)) {
      open(one);
    }
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("r-xr-xr-x"));

    assertThat(PrivateHome.keep(home).orElseThrow().en()).contains("its owner's alone now");

    assertThat(rights(home.root())).isEqualTo("rwx------");
    assertThat(rights(release)).isEqualTo("rwx------");
    assertThat(rights(rates)).isEqualTo("rw-------");
    assertThat(rights(script)).isEqualTo("r-x------");
    assertThat(rights(outside)).isEqualTo("rw-r--r--");
    assertThat(PrivateHome.keep(home)).isEmpty();
  }

  @Test
  void aFolderThatAllAccountsShareIsNoHomeAndKeepsItsRights() throws IOException {
    Path shared = Files.createDirectory(folder.resolve("shared"));
    Files.setAttribute(shared, "unix:mode", 01777);
    assertThatThrownBy(() -> PrivateHome.keep(new Home(shared)))
        .isInstanceOf(MistypedException.class)
        .hasMessageContaining("all accounts share");
    assertThat(rights(shared)).isEqualTo("rwxrwxrwx");
  }

  @Test
  void aFileIsNoHome() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> ControlDatabase.open(new Home(file)))
        .isInstanceOf(MistypedException.class)
        .hasMessageContaining("not a folder");
  }

  @Test
  void aSecondAccountGetsASentenceInBothLanguages() throws IOException {
    Home home = new Home(folder.resolve("home"));
    Files.createDirectory(home.root());
    assumeTrue(System.getProperty("user.name").equals("root"), "only root can give files away");
    Files.setAttribute(home.root(), "unix:uid", SOMEBODY_ELSE);
    assertThatThrownBy(() -> ControlDatabase.open(home))
        .isInstanceOfSatisfying(
            MistypedException.class,
            refused ->
                assertThat(refused.in(rural.schemas.contract.Language.ZH))
                    .contains("属于账户", "当前账户是 root", "sudo -u"))
        .hasMessageContaining("belongs to the account")
        .hasMessageContaining("sudo -u");
    assertThatThrownBy(() -> HomeDatabase.requireThere(home))
        .as("a home that cannot be looked into is not one without data")
        .isInstanceOf(MistypedException.class)
        .hasMessageContaining("belongs to the account");
    assertThat(home.controlKey()).doesNotExist();
  }
}
