package rural.schemas.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rural.schemas.contract.Language;
import rural.schemas.home.Home;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;
import rural.schemas.text.MistypedException;

/** When the control database of a home is made, opened or refused. */
class HomeDatabaseTest {

  @TempDir private Path folder;

  private HomeDatabase database(String name) {
    return new HomeDatabase(new Home(folder.resolve(name)), Settings.DEFAULT.control());
  }

  @Test
  void whoReadsAMistypedHomeIsToldAndNothingIsMade() {
    assertThatThrownBy(() -> database("typo").openExisting())
        .isInstanceOfSatisfying(
            MistypedException.class,
            told -> {
              assertThat(told.in(Language.EN)).startsWith("No home '" + folder.resolve("typo"));
              assertThat(told.in(Language.ZH)).startsWith("没有工作目录“" + folder.resolve("typo"));
            });
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whoReadsAFolderWithoutDataIsToldAndNothingIsMade() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThatThrownBy(() -> database("empty").openExisting())
        .isInstanceOf(MistypedException.class)
        .hasMessageContaining("Nothing is in the home '" + empty);
    assertThat(empty).isEmptyDirectory();
  }

  @Test
  void whoWritesBeginsAHome() {
    assertThat(database("new").openOrMake().url()).contains("new/control");
    assertThat(database("new").openExisting().url()).contains("new/control");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "releases/2024Q3.1/manifest.json",
        "warehouse/records/toilet/data/quarter=2024Q3/a.parquet",
        "warehouse/received/submission/data/a.parquet"
      })
  void aHomeWhoseDatabaseIsLostIsRefusedAsItIs(String left) throws IOException {
    Path file = folder.resolve("home").resolve(left);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{}");
    Path control = folder.resolve("home/control.mv.db");
    isLost();
    assertThat(control).doesNotExist();
    Files.createFile(control);
    isLost();
    assertThat(control).isEmptyFile();
    Files.delete(control);
    // One that was made anew knows nothing of it either.
    ControlDatabase.open(new Home(folder.resolve("home")));
    isLost();
  }

  private void isLost() {
    for (Runnable opening :
        new Runnable[] {
          () -> database("home").openOrMake(), () -> database("home").openExisting()
        }) {
      assertThatThrownBy(opening::run)
          .isInstanceOf(MistypedException.class)
          .hasMessageContaining("Restore it from a backup")
          .hasMessageContaining("control.mv.db");
    }
  }

  @Test
  void aHomeWhoseRegisterKnowsItsReleasesIsOpened() throws IOException {
    ControlDatabase control = database("home").openOrMake();
    new ReleaseRegister(control.jdbi(), Clock.systemUTC())
        .open(Quarter.of("2024Q3"), "digest", Instant.EPOCH, "clerk");
    Files.createDirectories(folder.resolve("home/releases/2024Q3.1"));
    Files.createDirectories(folder.resolve("home/releases/.2024Q4.1.tmp-7"));
    assertThat(database("home").openOrMake().url()).isEqualTo(control.url());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a;b", "a\\b", "${a}"})
  void aNameThatLeadsElsewhereIsRefusedAndNothingIsMade(String name) {
    assertThatThrownBy(() -> database(name).openOrMake())
        .isInstanceOf(MistypedException.class)
        .hasMessageContaining(name)
        .hasMessageContaining("use another name");
    assertThat(folder).isEmptyDirectory();
  }
}
