package rural.scheduler.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rural.scheduler.MailCertificate;
import rural.scheduler.RoughMailServer;
import rural.scheduler.tell.MailServer;
import rural.schemas.reach.Address;
import rural.schemas.reach.SecretPlace;

/** Servers of sockets that do what no server should. */
@Timeout(20)
class RoughServersTest {

  private static final Duration PATIENCE = Duration.ofMillis(700);
  private static final Instant AT = Instant.parse("2024-10-10T10:00:00Z");

  @TempDir private static Path certificates;
  private ServerSocket web;
  private final List<String> bodies = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void makeCertificate() throws IOException, InterruptedException {
    MailCertificate.in(certificates);
  }

  @AfterEach
  void stop() throws IOException {
    if (web != null) {
      web.close();
    }
  }

  /** What a server says after it has read a call. */
  private interface Manner {
    void answer(OutputStream out) throws IOException, InterruptedException;
  }

  private WebCall call(Address.Style style, Manner manner) throws IOException {
    web = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    ServerSocket door = web;
    Thread thread = new Thread(() -> listen(door, manner), "rough-web");
    thread.setDaemon(true);
    thread.start();
    URI url = URI.create("http://localhost:" + web.getLocalPort() + "/");
    return WebCall.of(
        new Address.Hook(
            style, Optional.of(url), Optional.empty(), Optional.of(new SecretPlace.Variable("K"))),
        certificates,
        Map.of("K", "k3y"),
        InstantSource.fixed(AT),
        PATIENCE);
  }

  private void listen(ServerSocket door, Manner manner) {
    while (!door.isClosed()) {
      try (Socket client = door.accept()) {
        read(client.getInputStream());
        manner.answer(client.getOutputStream());
      } catch (IOException | InterruptedException gone) {
        // the client, or the test
      }
    }
  }

  private void read(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    int length =
        Integer.parseInt(head.toString().replaceAll("(?is).*content-length: (\\d+).*", "$1"));
    bodies.add(new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  private static void say(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void send(WebCall call) throws UndeliveredException, InterruptedException {
    call.send("n", Map.of("kind", "done"), "已完成");
  }

  @Test
  void aHeadWithoutItsBodyIsTakenWhereTheHeadSaysAll() throws Exception {
    send(
        call(
            Address.Style.JSON,
            out -> {
              say(out, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n");
              Thread.sleep(5_000);
            }));
  }

  @Test
  void aHeadWithoutItsBodyIsNotWaitedForWhereTheBodyCounts() throws Exception {
    WebCall call =
        call(
            Address.Style.WECOM,
            out -> {
              say(out, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n");
              Thread.sleep(5_000);
            });
    assertThatThrownBy(() -> send(call))
        .isInstanceOf(UndeliveredException.class)
        .hasMessageStartingWith("localhost: no whole answer within");
  }

  @Test
  void aBodyThatDripsOrNeverEndsIsGivenUp() throws Exception {
    WebCall dripping =
        call(
            Address.Style.DINGTALK,
            out -> {
              say(out, "HTTP/1.1 200 OK\r\n\r\n");
              for (int i = 0; i < 100; i++) {
                say(out, " ");
                Thread.sleep(50);
              }
            });
    assertThatThrownBy(() -> send(dripping)).hasMessageContaining("no whole answer");
    web.close();
    WebCall endless =
        call(
            Address.Style.DINGTALK,
            out -> {
              say(out, "HTTP/1.1 200 OK\r\n\r\n");
              while (true) {
                say(out, "x".repeat(8192));
              }
            });
    assertThatThrownBy(() -> send(endless)).hasMessage("localhost: its answer is not JSON");
  }

  @Test
  void aServerThatSaysNothingOrNonsenseOrHangsUpIsGivenUp() throws Exception {
    WebCall silent = call(Address.Style.JSON, out -> Thread.sleep(5_000));
    assertThatThrownBy(() -> send(silent)).isInstanceOf(UndeliveredException.class);
    web.close();
    WebCall nonsense = call(Address.Style.JSON, out -> say(out, "220 localhost ESMTP\r\n\r\n"));
    assertThatThrownBy(() -> send(nonsense)).isInstanceOf(UndeliveredException.class);
    web.close();
    WebCall gone = call(Address.Style.JSON, out -> {});
    assertThatThrownBy(() -> send(gone)).isInstanceOf(UndeliveredException.class);
  }

  private boolean isForGood(Address.Style style, String answer) throws Exception {
    WebCall call = call(style, out -> say(out, answer));
    UndeliveredException refused =
        catchThrowableOfType(UndeliveredException.class, () -> send(call));
    web.close();
    return refused.isForGood();
  }

  @Test
  void whatIsRefusedForGoodIsToldFromWhatPasses() throws Exception {
    String end = "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    assertThat(isForGood(Address.Style.JSON, "HTTP/1.1 404 Not Found" + end)).isTrue();
    assertThat(isForGood(Address.Style.JSON, "HTTP/1.1 429 Too Many" + end)).isFalse();
    assertThat(isForGood(Address.Style.JSON, "HTTP/1.1 503 Away" + end)).isFalse();
    assertThat(isForGood(Address.Style.WECOM, json("{\"errcode\":93000}"))).isTrue();
    assertThat(isForGood(Address.Style.WECOM, json("{\"errcode\":45009}"))).isFalse();
    assertThat(isForGood(Address.Style.DINGTALK, json("{\"errcode\":130101}"))).isFalse();
  }

  private static String json(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Length: "
        + body.length()
        + "\r\nConnection: close\r\n\r\n"
        + body;
  }

  @Test
  void everyMessageToAChatGroupKeepsItsLimit() throws Exception {
    String endless = "\"村\n🌾".repeat(9_000);
    WebCall wecom = call(Address.Style.WECOM, out -> say(out, json("{\"errcode\":0}")));
    wecom.send("n", Map.of(), endless);
    web.close();
    WebCall dingtalk = call(Address.Style.DINGTALK, out -> say(out, json("{\"errcode\":0}")));
    dingtalk.send("n", Map.of(), endless);

    String content =
        new ObjectMapper().readTree(bodies.get(0)).path("text").path("content").asText();
    assertThat(Room.bytes(content)).isBetween(2040, 2048);
    assertThat(content).endsWith("…").doesNotContain("\ufffd");
    assertThat(Room.bytes(bodies.get(1))).isBetween(15_000, 20_000);
  }

  @Test
  void theLongestLineIsCutFirst() {
    assertThat(Room.shortened(List.of("短", "长".repeat(100), "也短"), 40))
        .containsExactly("短", "长".repeat(8) + "…", "也短");
  }

  private static Smtp smtp(RoughMailServer server, String from) {
    return Smtp.of(
        new MailServer(
            "localhost",
            server.port(),
            MailServer.Security.TLS,
            from,
            Optional.empty(),
            Optional.empty(),
            Optional.of("ca.pem")),
        certificates,
        Map.of(),
        Duration.ofSeconds(3));
  }

  private static void mail(Smtp smtp, String subject, String... to) throws Exception {
    MimeMessage message = smtp.blank("n", List.of(to), subject, AT);
    message.setText("x", "UTF-8");
    smtp.send(message);
  }

  @Test
  void whatTheServerHasAcceptedIsSentWhateverBecomesOfItsGoodBye() throws Exception {
    for (String bye : new String[] {null, "", "421 no", "gone"}) {
      try (RoughMailServer server =
          new RoughMailServer(
              certificates, l -> l.equals("QUIT") ? bye : RoughMailServer.usual(l))) {
        mail(smtp(server, "rural@example.cn"), "s", "a@example.cn");
        assertThat(server.accepted()).hasSize(1);
      }
    }
  }

  @Test
  void aRefusalThatPassesIsToldFromOneForGood() throws Exception {
    for (String answer : new String[] {"550 no such user", "451 greylisted"}) {
      try (RoughMailServer server =
          new RoughMailServer(
              certificates, l -> l.startsWith("RCPT") ? answer : RoughMailServer.usual(l))) {
        UndeliveredException refused =
            catchThrowableOfType(
                UndeliveredException.class,
                () -> mail(smtp(server, "rural@example.cn"), "s", "a@example.cn"));
        assertThat(refused.isForGood()).isEqualTo(answer.startsWith("5"));
        assertThat(refused).hasMessageContaining(answer);
      }
    }
  }

  @Test
  void aServerThatTakesAMessageAndSaysNothingIsGivenUp() throws Exception {
    try (RoughMailServer server =
        new RoughMailServer(certificates, l -> l.equals(".") ? "" : RoughMailServer.usual(l))) {
      assertThatThrownBy(() -> mail(smtp(server, "rural@example.cn"), "s", "a@example.cn"))
          .hasMessage("localhost: has not taken it within 3 s");
    }
  }

  @Test
  void headsGoOutInAsciiAndCannotBeExtended() throws Exception {
    try (RoughMailServer server = new RoughMailServer(certificates, RoughMailServer::usual)) {
      mail(smtp(server, "农村处 <rural@example.cn>"), "季报\nBcc: x@example.cn", "a@例子.cn");
      mail(smtp(server, "rural@example.cn"), "plain\r\nBcc: x@example.cn", "a@example.cn");
      assertThat(String.join("", server.accepted())).matches("\\p{ASCII}+").doesNotContain("\nBcc");
      assertThat(server.accepted().get(0))
          .as("RFC 2047, base 64 of 农村处 in UTF-8")
          .contains("From: =?UTF-8?B?5Yac5p2R5aSE?= <rural@example.cn>")
          .contains("To: a@xn--fsqu00a.cn");
    }
  }
}
