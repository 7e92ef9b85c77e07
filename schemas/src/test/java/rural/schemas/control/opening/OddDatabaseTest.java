package rural.schemas.control.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.schemas.contract.Language;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;
import rural.schemas.text.MistypedException;

/** A control database that is not what it should be is told in a sentence. */
class OddDatabaseTest {

  @TempDir private Path folder;

  private Home home;
  private Path file;

  @BeforeEach
  void aHome() {
    home = new Home(folder);
    file = folder.resolve("control.mv.db");
  }

  private void isRefused(String... words) throws IOException {
    assertThatThrownBy(() -> ControlDatabase.open(home))
        .isInstanceOfSatisfying(
            ControlDatabaseException.class,
            refused -> {
              assertThat(refused.getMessage()).contains(words).contains(file.toString());
              assertThat(refused.in(Language.ZH)).contains(file.toString());
            });
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(one -> one.getFileName().toString()))
          .containsExactlyInAnyOrder("control.mv.db", "control.key", "control.turn");
    }
  }

  @Test
  void aFileThatIsNoDatabase() throws IOException {
    Files.writeString(file, "村名,户数\n甲村,100\n".repeat(2000));
    isRefused("damaged", "backup");
  }

  @Test
  void anEmptyFileIsNotTakenForANewHome() throws IOException {
    Files.createFile(file);
    isRefused("damaged", "backup");
  }

  @Test
  void aFileCutOff() throws IOException {
    EarlierHome.in(folder);
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 9000));
    isRefused("damaged", "backup");
  }

  @Test
  void aFileWithZeroesInItsMiddle() throws IOException {
    EarlierHome.in(folder);
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 8192, bytes.length, (byte) 0);
    Files.write(file, bytes);
    isRefused("damaged", "backup");
  }

  @Test
  void theDatabaseOfSomethingElse() throws Exception {
    foreign("", "create table orders (id int)");
    isRefused("holds tables that this program did not make");
    try (Connection still =
            DriverManager.getConnection(
                "jdbc:h2:file:" + home.control() + ";DATABASE_TO_LOWER=TRUE");
        Statement question = still.createStatement()) {
      assertThat(question.executeQuery("select id from orders").next()).isFalse();
    }
  }

  @Test
  void theDatabaseOfSomebodyElse() throws Exception {
    foreign("sa", "create table orders (id int)");
    isRefused("control.key does not open");
  }

  @Test
  void aPathThatTheDriverCannotTakeMakesNothing() throws IOException {
    for (String name : new String[] {"a;b", "a\\b", "${a}"}) {
      Home odd = new Home(folder.resolve(name));
      assertThatThrownBy(() -> ControlDatabase.open(odd))
          .isInstanceOf(MistypedException.class)
          .hasMessageContaining(name)
          .hasMessageContaining("use another name");
      assertThat(odd.root()).doesNotExist();
    }
  }

  @Test
  void otherPathsAreTakenAsTheyAre() throws IOException {
    for (String name : new String[] {"数据 1", "a:b", "50%", "#{x}[y]&+'", "-", "~", "a=b,c"}) {
      Home odd = new Home(folder.resolve(name));
      ControlDatabase.open(odd);
      assertThat(odd.root().resolve("control.mv.db")).isNotEmptyFile();
    }
  }

  private void foreign(String user, String table) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:h2:file:" + home.control() + ";DATABASE_TO_LOWER=TRUE", user, "");
        Statement statement = connection.createStatement()) {
      statement.execute(table);
    }
  }
}
