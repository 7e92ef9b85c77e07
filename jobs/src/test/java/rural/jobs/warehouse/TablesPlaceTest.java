package rural.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;
import rural.schemas.text.MistypedException;

class TablesPlaceTest {

  @TempDir private Path folder;

  private Home home;
  private ControlDatabase control;

  @BeforeEach
  void aHomeWithATable() throws IOException {
    home = new Home(folder.resolve("home"));
    Files.createDirectories(home.warehouse());
    control = ControlDatabase.open(home);
    String file = "file:" + home.warehouse() + "/records/garbage/metadata/00001-a.metadata.json";
    control
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute("create table iceberg_tables (metadata_location varchar(1000))");
              handle.execute("insert into iceberg_tables values (?), (null)", file);
            });
  }

  @Test
  void aHomeIsUsedWhereItsTablesLieAlsoThroughALink() throws IOException {
    assertThatCode(() -> new TablesPlace(home, control).check()).doesNotThrowAnyException();
    Path link = Files.createSymbolicLink(folder.resolve("link"), home.root());
    assertThatCode(() -> new TablesPlace(new Home(link), control).check())
        .doesNotThrowAnyException();
  }

  @Test
  void aCopyIsRefusedSinceItWouldWriteIntoTheOriginal() throws IOException {
    Home copy = new Home(folder.resolve("copy"));
    Files.createDirectories(copy.warehouse());
    assertThatThrownBy(() -> new TablesPlace(copy, control).check())
        .isInstanceOf(MistypedException.class)
        .hasMessageContaining(copy.root().toString())
        .hasMessageContaining(home.warehouse().toString());
  }

  @Test
  void aHomeWithoutTablesMayLieAnywhere() {
    control.jdbi().useHandle(handle -> handle.execute("delete from iceberg_tables"));
    assertThatCode(() -> new TablesPlace(new Home(folder.resolve("other")), control).check())
        .doesNotThrowAnyException();
    control.jdbi().useHandle(handle -> handle.execute("drop table iceberg_tables"));
    assertThatCode(() -> new TablesPlace(new Home(folder.resolve("other")), control).check())
        .doesNotThrowAnyException();
  }
}
