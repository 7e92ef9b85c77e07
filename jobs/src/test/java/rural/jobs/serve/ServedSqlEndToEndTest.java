package rural.jobs.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.jobs.analysis.TwoVersions;
import rural.schemas.home.Home;

/** What another process gets: the client of Spark Connect on a class path without our program. */
class ServedSqlEndToEndTest {

  @TempDir static Path folder;
  private static SqlServer server;
  private static Token token;
  private static int port;

  @BeforeAll
  static void serves() throws IOException {
    Home home = new Home(folder.resolve("home"));
    TwoVersions.write(home).close();
    token = Token.of(Optional.empty(), Optional.empty()).get(0);
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    server = SqlServer.start(home, "127.0.0.1", port, List.of(token));
  }

  @AfterAll
  static void stops() {
    server.close();
  }

  @Test
  void anotherProcessIsAnsweredWhatReadsAndRefusedWhatDoesMore() throws Exception {
    List<String> answers =
        answers(
            token.value(),
            "select sum(households) from records.toilet",
            "select households from latest.toilet",
            "dataset",
            "view",
            "show namespaces",
            "drop table records.toilet",
            "append",
            "write",
            "file",
            "jdbc",
            "function",
            "password",
            "token",
            "catalog",
            "select * from csv.`/etc/hostname`",
            "select java_method('java.lang.System', 'getProperty', 'user.home')",
            "set spark.sql.catalog.rural.uri",
            "select count(*) from records.toilet");
    assertThat(answers.subList(0, 4))
        .containsExactly("[[220]]", "[[120]]", "[[2024Q2,220]]", "[[120]]");
    assertThat(answers.get(4)).contains("records", "latest");
    assertThat(answers.subList(5, 17)).allSatisfy(one -> assertThat(one).startsWith("refused: "));
    assertThat(String.join("\n", answers)).doesNotContain("jdbc:h2:file", token.value());
    assertThat(answers.get(17)).isEqualTo("[[2]]");
    assertThat(answers).hasSize(18);
  }

  @Test
  void withAnotherTokenNobodyIsAnswered() throws Exception {
    assertThat(answers("not-the-right-token", "select 1"))
        .hasSize(1)
        .allSatisfy(one -> assertThat(one).contains("refused: ", "UNAUTHENTICATED"));
  }

  private static List<String> answers(String token, String... words) throws Exception {
    return new ClientProcess(folder, port, token).start(words).answers();
  }
}
