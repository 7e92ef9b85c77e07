package rural.jobs.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    token = Token.of(Optional.empty(), Optional.empty());
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    server = SqlServer.start(home, "127.0.0.1", port, token);
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
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-cp", classPath()));
    command.add(Client.class.getName());
    command.add("sc://127.0.0.1:" + port + "/;authorization=Bearer%20" + token);
    command.addAll(List.of(words));
    Path out = folder.resolve("out-" + System.nanoTime());
    Process client =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    client.waitFor();
    List<String> lines = Files.readAllLines(out, StandardCharsets.UTF_8);
    assertThat(client.exitValue()).as(String.join("\n", lines)).isZero();
    return lines.stream()
        .filter(line -> line.startsWith("=> "))
        .map(line -> line.substring(3))
        .collect(Collectors.toList());
  }

  /** The client with what it needs beside it, and of ours only the class with its questions. */
  private static String classPath() throws IOException, java.net.URISyntaxException {
    Path questions = folder.resolve("questions/rural/jobs/serve");
    Files.createDirectories(questions);
    Path classes =
        Path.of(Client.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Files.copy(
        classes.resolve("rural/jobs/serve/Client.class"),
        questions.resolve("Client.class"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    try (Stream<Path> clients = Files.list(Path.of("target/connect-client"))) {
      return Stream.of(
              Stream.of(folder.resolve("questions").toString()),
              clients.map(Path::toString),
              Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                  .filter(jar -> jar.endsWith(".jar"))
                  .filter(
                      jar ->
                          Path.of(jar)
                              .getFileName()
                              .toString()
                              .matches(
                                  "(scala-|slf4j|log4j|jackson|json4s|antlr4|commons-|chill|kryo"
                                      + "|spark-(common|unsafe|variant|sketch|tags)|netty|paranamer"
                                      + "|objenesis|icu4j|xbean|jsr305|jul-|jcl-).*")))
          .flatMap(some -> some)
          .collect(Collectors.joining(File.pathSeparator));
    }
  }
}
