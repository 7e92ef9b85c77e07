package rural.scheduler.distribute;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.scheduler.RuralScheduler;
import rural.scheduler.distribute.Sending.Result;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;

/** By calls to a real web server on loopback; a sender is killed while it waits for the answer. */
class PostingTest {

  private static final long SECONDS = 60;

  @TempDir private Path folder;
  private SealedHome sealed;
  private HttpServer web;
  private final List<String> names = Collections.synchronizedList(new ArrayList<>());
  private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());

  /** What the server does before it answers. */
  private final AtomicReference<Runnable> before = new AtomicReference<>(() -> {});

  @BeforeEach
  void begin() throws IOException {
    sealed = new SealedHome(folder, ControlDatabase.open(new Home(folder)));
    web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    web.createContext(
        "/",
        exchange -> {
          names.add(exchange.getRequestHeaders().getFirst("X-Rural-Event"));
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          before.getAndSet(() -> {}).run();
          byte[] answer = "{\"errcode\":0,\"errmsg\":\"ok\"}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    web.start();
    Path key = folder.resolve("hook.key");
    Files.writeString(key, "k3y");
    assertThat(key.toFile().setReadable(false, false) && key.toFile().setReadable(true)).isTrue();
    assertThat(key.toFile().setWritable(false, false) && key.toFile().setWritable(true)).isTrue();
  }

  @AfterEach
  void stop() {
    web.stop(0);
  }

  private void readers(String more) throws IOException {
    sealed.readers(
        more.replace("HOOK", "http://localhost:" + web.getAddress().getPort() + "/hook"));
  }

  private List<Result> deliver() throws InterruptedException {
    Distribution distribution = sealed.distribution();
    return distribution.send(distribution.due(Optional.empty()), Optional::empty, Map.of()).stream()
        .map(Sending::result)
        .toList();
  }

  @Test
  void aServiceGetsTheFiguresOfItsDivisionAloneAndWhereTheFilesAre() throws Exception {
    readers(
        """
        readers:
          platform: {division: 990101, webhook: 'HOOK', secret: {file: hook.key}}
        """);
    sealed.publish(SealedHome.QUARTER, "a");

    assertThat(deliver()).containsExactly(Result.SENT);

    JsonNode body = new ObjectMapper().readTree(bodies.get(0));
    assertThat(body.path("kind").asText()).isEqualTo("bulletin");
    assertThat(body.path("release").asText()).isEqualTo("2024Q3.1");
    assertThat(body.path("division_name").asText()).isEqualTo("甲县");
    assertThat(body.path("links").get(0).asText())
        .isEqualTo("releases/2024Q3.1/divisions/990101000000/bulletin.html");
    assertThat(body.path("figures")).hasSize(1);
    assertThat(body.path("figures").get(0).path("value").asText()).isEqualTo("80");
    assertThat(bodies.get(0)).doesNotContain("乙县", "白水镇", "990102");
  }

  @Test
  void aChatGroupGetsTheWordsAndTheLinkWithinWhatItTakes() throws Exception {
    readers(
        """
        link: https://b.example.cn/{release}/{division}/
        readers:
          group: {division: 990000, webhook: 'HOOK', style: wecom}
        """);
    sealed.publish(SealedHome.QUARTER, "a");
    Path folderOfRelease = sealed.home.releases().resolve("2024Q3.1");
    Path words = folderOfRelease.resolve("bulletin.txt");
    String list = Files.readString(folderOfRelease.resolve("bulletin.json"));
    String old = Files.readString(words);
    String endless = "村".repeat(3000);
    Files.writeString(words, endless);
    Files.writeString(
        folderOfRelease.resolve("bulletin.json"),
        list.replace(SealedHome.sha256(old), SealedHome.sha256(endless)));

    assertThat(deliver()).containsExactly(Result.SENT);

    String content =
        new ObjectMapper().readTree(bodies.get(0)).path("text").path("content").asText();
    assertThat(content)
        .startsWith("关于2024年第三季度农村人居环境整治工作情况的通报 云岭省（2024Q3.1）\n村村")
        .endsWith("村…\nhttps://b.example.cn/2024Q3.1/990000000000/");
    assertThat(content.getBytes(StandardCharsets.UTF_8).length).isBetween(1900, 2048);
  }

  @Test
  void aLongReasonOfAWithdrawalIsCutAndTheRestIsSaidWhole() throws Exception {
    readers(
        """
        readers:
          group: {division: 990000, webhook: 'HOOK', style: wecom}
        """);
    String id = sealed.publish(SealedHome.QUARTER, "a").id();
    assertThat(deliver()).containsExactly(Result.SENT);
    sealed.register().withdraw(id, "张敏", "因".repeat(1500));

    assertThat(deliver()).containsExactly(Result.SENT);

    String content =
        new ObjectMapper().readTree(bodies.get(1)).path("text").path("content").asText();
    assertThat(content)
        .startsWith("撤回：关于2024年第三季度")
        .contains("2024Q3.1 已撤回，原因：因因因", "因…\n请勿再使用或转发其中的数字；新的一期发布后另行发送。");
    assertThat(content.getBytes(StandardCharsets.UTF_8).length).isBetween(1900, 2048);
  }

  @Test
  void whoIsKilledBetweenSendingAndMarkingSendsAgainUnderTheSameName() throws Exception {
    readers(
        """
        readers:
          platform: {division: 990101, webhook: 'HOOK', secret: {file: hook.key}}
        """);
    sealed.publish(SealedHome.QUARTER, "a");
    AtomicReference<Process> sender = new AtomicReference<>();
    before.set(() -> kill(sender.get()));

    sender.set(process());
    assertThat(sender.get().waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(sender.get().exitValue()).as("killed").isEqualTo(137);
    assertThat(names).as("the other side has it").hasSize(1);

    // The killed sender claimed by the machine's clock; the clock of the home is in 2024.
    sealed.later(Duration.between(sealed.clock.instant(), Instant.now()));
    assertThat(deliver()).containsExactly(Result.BUSY);
    sealed.later(Duration.ofMinutes(4));
    assertThat(deliver()).containsExactly(Result.SENT);
    assertThat(deliver()).isEmpty();
    assertThat(names).hasSize(2);
    assertThat(names.get(1)).isEqualTo(names.get(0));
  }

  private static void kill(Process process) {
    process.destroyForcibly();
    process.onExit().join();
  }

  private Process process() throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-XX:TieredStopAtLevel=1",
            "-Xmx128m",
            "-Dh2.bindAddress=127.0.0.1",
            "-cp",
            System.getProperty("java.class.path"),
            RuralScheduler.class.getName(),
            "deliver",
            "--home",
            folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("printed").toFile())
        .start();
  }
}
