package rural.jobs.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.spark.SparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.jobs.analysis.Hostile;
import rural.jobs.analysis.TwoVersions;
import rural.schemas.home.Home;

/** Queries that would take the server from the others, sent by other processes. */
class ServedLimitsEndToEndTest {

  /** Of the hostile statements: all of them are tried in one process, where that is quick. */
  private static final int EACH = 6;

  private static final String COUNT = "select count(*) from records.toilet";
  private static final String CROSS =
      "select count(*) from range(0, 40000000, 1, 64) a, range(50000) b where a.id + b.id = 7";

  @TempDir static Path folder;
  private static SqlServer server;
  private static ClientProcess clients;
  private static List<Token> tokens;
  private static int port;

  @BeforeAll
  static void serves() throws IOException {
    Home home = new Home(folder.resolve("home"));
    TwoVersions.write(home).close();
    Files.writeString(home.settings(), "sql:\n  max_seconds: 60\n  max_rows: 1000\n");
    tokens = List.of(fresh(), fresh());
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    server = SqlServer.start(home, "127.0.0.1", port, tokens);
    clients = new ClientProcess(folder, port, tokens.get(0).value());
  }

  @AfterAll
  static void stops() {
    server.close();
  }

  @Test
  void noHostileStatementIsAnsweredAndTheNextOneIs() throws Exception {
    List<String> words =
        IntStream.range(0, Hostile.STATEMENTS.size())
            .filter(one -> one % EACH == 1)
            .mapToObj(Hostile.STATEMENTS::get)
            .filter(one -> !one.startsWith("explain"))
            .toList();
    List<String> answers = clients.start(words.toArray(String[]::new)).answers();
    assertThat(answers).hasSameSizeAs(words);
    for (int i = 0; i < words.size(); i++) {
      assertThat(answers.get(i))
          .as(words.get(i))
          .satisfiesAnyOf(
              one -> assertThat(one).startsWith("refused: "),
              one -> assertThat(one).isEqualTo("[]"));
    }
    assertThat(clients.start(COUNT).answers()).containsExactly("[[2]]");
  }

  @Test
  void filesAreNotTakenFromClients() {
    try (RawClient raw = new RawClient(port, tokens.get(0).value())) {
      assertThat(raw.addsArtifact("mine")).contains("PERMISSION_DENIED", "AddArtifactsRequest");
    }
  }

  @Test
  void nobodyAsksInStopsOrTakesWhatIsOfSomebodyElse() {
    String session = UUID.randomUUID().toString();
    try (RawClient owner = new RawClient(port, tokens.get(0).value());
        RawClient other = new RawClient(port, tokens.get(1).value());
        RawClient stranger = new RawClient(port, "not-a-token-of-anybody")) {
      assertThat(owner.all(session)).first().isEqualTo("answered");
      assertThat(other.all(session))
          .hasSize(7)
          .allSatisfy(one -> assertThat(one).contains("PERMISSION_DENIED", "somebody else"));
      assertThat(stranger.all(session))
          .allSatisfy(one -> assertThat(one).contains("UNAUTHENTICATED"));
      assertThat(owner.all(session)).first().isEqualTo("answered");
      assertThat(other.all(UUID.randomUUID().toString())).first().isEqualTo("answered");
    }
  }

  @Test
  void aListThatFillsTheMemoryEndsItsQueryAndNotTheServer() throws Exception {
    List<String> answers =
        clients.start("select size(collect_list(id)) from range(300000000)", COUNT).answers();
    assertThat(answers.get(0)).startsWith("refused: ").contains("memory");
    assertThat(answers.get(1)).isEqualTo("[[2]]");
  }

  @Test
  void aCrossJoinKeepsNobodyWaitingAndEndsWhenItsClientIsGone() throws Exception {
    ClientProcess.Asking cross = clients.start(CROSS);
    until(Duration.ofSeconds(60), () -> jobs() > 0);
    // From this process, since another takes as long to start as the join is let run.
    try (RawClient other = new RawClient(port, tokens.get(1).value())) {
      assertThat(other.asks(UUID.randomUUID().toString(), COUNT)).isEqualTo("answered");
    }
    assertThat(jobs()).isEqualTo(1);
    cross.process().destroyForcibly().waitFor();
    // Well before its time would be up.
    until(Duration.ofSeconds(50), () -> jobs() == 0);
  }

  @Test
  void aQueryThatTakesTooLongIsEndedWithTheReason() throws Exception {
    List<String> answers = clients.start(CROSS, COUNT).answers();
    assertThat(answers.get(0)).startsWith("refused: ").contains("Ended after 60 s");
    assertThat(answers.get(1)).isEqualTo("[[2]]");
  }

  @Test
  void anAnswerWithTooManyRowsIsBrokenOff() throws Exception {
    List<String> answers =
        clients.start("select * from range(1001)", "select count(*) from range(1001)").answers();
    assertThat(answers.get(0)).startsWith("refused: ").contains("more than 1000 rows");
    assertThat(answers.get(1)).isEqualTo("[[1001]]");
  }

  private static Token fresh() {
    return Token.of(Optional.empty(), Optional.empty()).get(0);
  }

  private static int jobs() {
    return SparkContext.getOrCreate().statusTracker().getActiveJobIds().length;
  }

  private static void until(Duration most, BooleanSupplier holds) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("still waiting").isLessThan(end);
      Thread.sleep(100);
    }
  }
}
