package rural.schemas.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rural.schemas.contract.ContractReader;
import rural.schemas.contract.Language;
import rural.schemas.home.Home;
import rural.schemas.house.HouseReader;
import rural.schemas.readers.ReadersFile;
import rural.schemas.settings.SettingsReader;

/** Files of the owner that do not read as a text: the owner is told which, and why. */
class OwnFileTest {

  @TempDir private Path folder;

  private Home home;

  @BeforeEach
  void aHome() throws IOException {
    home = new Home(folder);
    Files.createDirectories(home.contracts());
  }

  private String answer(Path file) {
    return catchThrowableOfType(ProblemsException.class, () -> read(file)).in(Language.EN);
  }

  private void read(Path file) {
    switch (file.getFileName().toString()) {
      case "settings.yaml" -> SettingsReader.at(home);
      case "house.yaml" -> HouseReader.at(home);
      case "readers.yaml" -> new ReadersFile(home.readers()).read();
      default -> ContractReader.at(home);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"settings.yaml", "house.yaml", "readers.yaml", "contracts/own.yaml"})
  void aFileOfTheOwnerThatIsNoTextIsNamedWithTheReason(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, "form: 垃圾".getBytes(Charset.forName("GBK")));
    assertThat(answer(file)).contains(file + ":1: Not a text in UTF-8; save it as UTF-8");

    Files.write(file, new byte[] {'a', ':', ' ', 0, 1, 2});
    assertThat(answer(file)).contains(file + ":1: Not well-formed YAML");

    Files.writeString(file, "a: ".repeat(5000).replace(": ", ":\n") + "[".repeat(100_000));
    assertThat(answer(file)).contains(file + ":");

    Files.delete(file);
    Files.createDirectory(file);
    assertThat(answer(file)).contains(file + ":1: This is a folder; expected a file");
  }

  @Test
  void aMarkAtTheBeginningIsNoPartOfTheText() throws IOException {
    Path file = Files.writeString(folder.resolve("settings.yaml"), "\uFEFFmaintain: {}\n");
    assertThat(OwnFile.text(file)).isEqualTo("maintain: {}\n");
    assertThatThrownBy(() -> OwnFile.text(folder.resolve("gone.yaml")))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("gone.yaml:1: Cannot be read");
  }
}
