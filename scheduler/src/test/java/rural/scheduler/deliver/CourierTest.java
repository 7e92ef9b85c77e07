package rural.scheduler.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.scheduler.MailCertificate;
import rural.scheduler.RoughMailServer;
import rural.scheduler.tell.Event;
import rural.scheduler.tell.EventKind;
import rural.scheduler.tell.Telling;
import rural.scheduler.tell.TellingReader;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;
import rural.schemas.yaml.Branch;
import rural.schemas.yaml.Problems;

/**
 * Real servers on loopback: GreenMail with TLS and a certificate of its own, and an HTTP server.
 */
class CourierTest {

  private static final Instant AT = Instant.parse("2024-10-10T10:00:00Z");
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "SMTP_WORD", "s3cret-word", "HOOK_KEY", "k3y", "HOOK_URL", "http://localhost:1/?key=x9");

  @TempDir private static Path certificates;
  @TempDir private Path folder;
  private final ControlDatabase control =
      ControlDatabase.open(
          "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE",
          Optional.empty(),
          Optional.empty());
  private Instant now = AT;
  private final InstantSource clock = () -> now;
  private final Outbox outbox = new Outbox(control.jdbi(), clock);
  private final List<String> undelivered = new ArrayList<>();
  private final List<String> calls = new ArrayList<>();
  private GreenMail mail;
  private HttpServer web;

  @BeforeAll
  static void makeCertificate() throws IOException, InterruptedException {
    MailCertificate.in(certificates);
  }

  @AfterEach
  void stop() {
    if (mail != null) {
      mail.stop();
    }
    if (web != null) {
      web.stop(0);
    }
  }

  private void startMail(String protocol) {
    mail = new GreenMail(new ServerSetup(0, "localhost", protocol));
    mail.start();
    mail.setUser("rural@example.cn", "rural", "s3cret-word");
  }

  private int mailPort() {
    return (mail.getSmtps() == null ? mail.getSmtp() : mail.getSmtps()).getPort();
  }

  /** Answers each call with the next of these. */
  private void startWeb(String... answers) throws IOException {
    web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    List<String> left = new ArrayList<>(List.of(answers));
    web.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          var headers = exchange.getRequestHeaders();
          calls.add(
              String.join(
                  "|",
                  exchange.getRequestURI().toString(),
                  String.valueOf(headers.getFirst("X-Rural-Timestamp")),
                  String.valueOf(headers.getFirst("X-Rural-Signature")),
                  body));
          String answer = left.remove(0);
          byte[] bytes = answer.substring(4).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    web.start();
  }

  private Telling telling(String text) {
    Problems problems = new Problems();
    Telling telling =
        new TellingReader(List.of()).read(Branch.of("s", text, problems).orElseThrow());
    assertThat(problems.all()).isEmpty();
    return telling;
  }

  private Courier courier(Telling telling) {
    return Courier.of(
        outbox,
        telling,
        new Home(folder),
        ENVIRONMENT,
        (recipient, why) -> undelivered.add(recipient + ": " + why));
  }

  private Telling byMail(String security) {
    return telling(
        "mail: {host: localhost, port: "
            + mailPort()
            + ", security: "
            + security
            + ", from: rural@example.cn, user: rural, password: {env: SMTP_WORD}, authority: "
            + certificates.resolve("ca.pem")
            + "}\nto:\n  office: {mail: [office@example.cn]}\n");
  }

  private Telling byHook(String more) {
    return telling(
        "to:\n  group: {webhook: 'http://localhost:"
            + web.getAddress().getPort()
            + "/hook?access_token=t', secret: {env: HOOK_KEY}"
            + more
            + "}\n");
  }

  private boolean announce(Telling telling) {
    Event event =
        new Event(
            "failed quarterly-1",
            EventKind.FAILED,
            "quarterly",
            Optional.of("quarterly-1"),
            AT,
            "季报失败",
            "原因：磁盘已满");
    return outbox.announce(event, telling.recipients(event));
  }

  @Test
  void anEMailGoesOverTlsOnceHoweverOftenItsEventIsAnnounced() throws Exception {
    startMail("smtps");
    Telling telling = byMail("tls");
    assertThat(announce(telling)).isTrue();
    assertThat(announce(telling)).as("it was announced before").isFalse();

    assertThat(courier(telling).deliver()).isEqualTo(1);
    assertThat(courier(telling).deliver()).isZero();

    assertThat(undelivered).isEmpty();
    MimeMessage[] received = mail.getReceivedMessages();
    assertThat(received).hasSize(1);
    assertThat(received[0].getSubject()).isEqualTo("季报失败");
    assertThat(received[0].getContent().toString()).contains("原因：磁盘已满");
    assertThat(received[0].getMessageID()).matches("<[0-9a-f]{32}@rural-remediation>");
    assertThat(received[0].getAllRecipients()[0]).hasToString("office@example.cn");
  }

  @Test
  void whatWasAnnouncedBeforeAKillIsSentAfterIt() throws Exception {
    startMail("smtps");
    Telling telling = byMail("tls");
    announce(telling);
    assertThat(outbox.claim()).as("taken by a process that is killed before it sends").isPresent();
    assertThat(courier(telling).deliver()).as("it may still be at work").isZero();

    now = now.plus(Duration.ofMinutes(4));
    assertThat(courier(telling).deliver()).isEqualTo(1);
    assertThat(mail.getReceivedMessages()).hasSize(1);
    assertThat(outbox.waiting()).isZero();
  }

  @Test
  void aDeadMailboxKeepsNoOtherOfItsRuleFromBeingTold() throws Exception {
    try (RoughMailServer server =
        new RoughMailServer(
            certificates,
            line -> line.contains("<dead@") ? "550 no such user" : RoughMailServer.usual(line))) {
      Telling telling =
          telling(
              "mail: {host: localhost, port: "
                  + server.port()
                  + ", from: rural@example.cn, authority: "
                  + certificates.resolve("ca.pem")
                  + "}\nto:\n  office: {mail: [dead@example.cn, a@example.cn]}\n");
      announce(telling);

      assertThat(courier(telling).deliver()).isEqualTo(1);

      assertThat(undelivered).singleElement().asString().startsWith("office dead@example.cn: ");
      assertThat(server.accepted()).singleElement().asString().contains("To: a@example.cn");
      assertThat(outbox.waiting()).isEqualTo(1);
    }
  }

  @Test
  void whatWasPutOffByAClockThatWasAheadIsSentWhenItIsRight() throws Exception {
    startWeb("500 ", "204 ");
    Telling telling = byHook("");
    now = AT.plus(Duration.ofDays(700));
    announce(telling);
    assertThat(courier(telling).deliver()).isZero();
    now = AT;
    assertThat(courier(telling).deliver()).isEqualTo(1);
  }

  @Test
  void whoTakesNothingIsCalledOnceARoundHoweverMuchThereIsToTell() throws Exception {
    startWeb("500 ", "500 ");
    Telling telling = byHook("");
    for (String key : List.of("a", "b", "c")) {
      outbox.announce(
          new Event(key, EventKind.FAILED, "quarterly", Optional.empty(), AT, key, key),
          telling.recipients(
              new Event(key, EventKind.FAILED, "quarterly", Optional.empty(), AT, key, key)));
    }
    assertThat(courier(telling).deliver()).isZero();
    assertThat(calls).hasSize(1);
  }

  @Test
  void nothingIsSentWhereTheServerOffersNoTls() throws Exception {
    startMail("smtp");
    Telling telling = byMail("starttls");
    announce(telling);

    assertThat(courier(telling).deliver()).isZero();

    assertThat(undelivered).singleElement().asString().contains("STARTTLS");
    assertThat(mail.getReceivedMessages()).isEmpty();
    assertThat(outbox.waiting()).isEqualTo(1);
  }

  @Test
  void anEMailGoesByStartTlsAndItsLoginOnlyAfterIt() throws Exception {
    try (StartTlsServer server = new StartTlsServer(certificates.resolve("mail.p12"), "changeit")) {
      Telling telling =
          telling(
              "mail: {host: localhost, port: "
                  + server.port()
                  + ", security: starttls, from: rural@example.cn, user: rural,"
                  + " password: {env: SMTP_WORD}, authority: "
                  + certificates.resolve("ca.pem")
                  + "}\nto:\n  office: {mail: [office@example.cn]}\n");
      announce(telling);

      assertThat(courier(telling).deliver()).isEqualTo(1);

      assertThat(undelivered).isEmpty();
      assertThat(server.plain())
          .extracting(line -> line.split(" ")[0])
          .containsExactly("EHLO", "STARTTLS");
      assertThat(server.safe()).anyMatch(line -> line.startsWith("AUTH "));
      assertThat(server.safe()).anyMatch(line -> line.startsWith("RCPT TO:<office@example.cn>"));
    }
  }

  @Test
  void aServerWithAnotherNameOrAuthorityIsNotTrusted() throws Exception {
    startMail("smtps");
    Telling telling =
        telling(
            "mail: {host: localhost, port: "
                + mailPort()
                + ", from: a@b.cn}\nto:\n  office: {mail: [office@example.cn]}\n");
    announce(telling);
    assertThat(courier(telling).deliver()).isZero();
    assertThat(undelivered).singleElement().asString().contains("certification path");
  }

  @Test
  void aRefusedLoginIsToldWithoutThePassword() throws Exception {
    startMail("smtps");
    mail.setUser("rural@example.cn", "rural", "another");
    Telling telling = byMail("tls");
    announce(telling);
    assertThat(courier(telling).deliver()).isZero();
    assertThat(undelivered)
        .singleElement()
        .asString()
        .startsWith("office: localhost: 535")
        .doesNotContain("s3cret-word");
  }

  @Test
  void aCallIsSignedOverItsTimeAndBodyAndTriedAgainAfterAGrowingWait() throws Exception {
    startWeb("500 ", "204 ");
    Telling telling = byHook("");
    announce(telling);

    assertThat(courier(telling).deliver()).isZero();
    assertThat(undelivered).containsExactly("group: localhost: HTTP 500");
    assertThat(courier(telling).deliver()).as("not before a minute has passed").isZero();
    now = now.plus(Duration.ofSeconds(60));
    assertThat(courier(telling).deliver()).isEqualTo(1);

    String body =
        "{\"event\":\"failed quarterly-1\",\"kind\":\"failed\",\"job\":\"quarterly\","
            + "\"run\":\"quarterly-1\",\"at\":\"2024-10-10T10:00:00Z\",\"subject\":\"季报失败\","
            + "\"text\":\"原因：磁盘已满\"}";
    assertThat(calls).hasSize(2);
    String[] call = calls.get(1).split("\\|");
    assertThat(call[1]).as("18:01 in China").isEqualTo("1728554460");
    assertThat(call[3]).isEqualTo(body);
    assertThat(call[2]).isEqualTo("sha256=" + openssl("1728554460." + body));
  }

  /** HMAC-SHA256 by another program. */
  private static String openssl(String text) throws IOException {
    Process process = new ProcessBuilder("openssl", "dgst", "-sha256", "-hmac", "k3y").start();
    process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return printed.substring(printed.lastIndexOf(' ') + 1).strip();
  }

  @Test
  void dingtalkGetsATextWithTheSignatureInTheAddressAndItsRefusalIsUnderstood() throws Exception {
    startWeb(
        "200 {\"errcode\":310000,\"errmsg\":\"sign not match\"}",
        "200 {\"errcode\":0,\"errmsg\":\"ok\"}");
    Telling telling = byHook(", style: dingtalk");
    announce(telling);

    assertThat(courier(telling).deliver()).isZero();
    assertThat(undelivered).containsExactly("group: localhost: 310000 sign not match");
    now = now.plus(Duration.ofSeconds(60));
    assertThat(courier(telling).deliver()).isEqualTo(1);
    assertThat(calls.get(1))
        .startsWith("/hook?access_token=t&timestamp=1728554460000&sign=")
        .contains("\"msgtype\":\"text\"")
        .contains("\"content\":\"季报失败\\n原因：磁盘已满\"");
  }

  @Test
  void aSecretAddressIsNeverSaid() throws Exception {
    Telling telling = telling("to:\n  group: {webhook_from: {env: HOOK_URL}, style: wecom}\n");
    announce(telling);
    assertThat(courier(telling).deliver()).isZero();
    assertThat(undelivered).containsExactly("group: localhost: ConnectException");
  }

  @Test
  void aSecretThatIsMissingOrOpenToOthersStopsTheStart() throws Exception {
    Telling unset =
        telling("to:\n  g: {webhook: 'https://example.cn', secret: {env: RURAL_NOT_SET}}\n");
    assertThatThrownBy(() -> courier(unset))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The environment variable RURAL_NOT_SET is empty; it should hold a secret");
    Path key = folder.resolve("key");
    Files.writeString(key, "k3y");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    Telling open = telling("to:\n  g: {webhook: 'https://example.cn', secret: {file: key}}\n");
    assertThatThrownBy(() -> courier(open)).hasMessageContaining("rw-r--r--");
  }
}
