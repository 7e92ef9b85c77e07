package rural.scheduler.distribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.scheduler.MailCertificate;
import rural.scheduler.RoughMailServer;
import rural.scheduler.distribute.Sending.Result;
import rural.scheduler.tell.MailServer;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.Release;
import rural.schemas.period.Quarter;

/** By e-mail, over TLS, to a real server on loopback. */
class DistributionTest {

  private static final String OFFICES =
      """
      readers:
        province: {division: 990000000000, mail: [province@example.cn], files: [pdf, docx, xlsx]}
        jia: {division: 990101, mail: [jia@example.cn]}
      """;

  @TempDir private static Path certificates;
  @TempDir private Path folder;
  private SealedHome sealed;
  private GreenMail mail;

  @BeforeAll
  static void makeCertificate() throws IOException, InterruptedException {
    MailCertificate.in(certificates);
  }

  @BeforeEach
  void begin() throws IOException {
    sealed =
        new SealedHome(
            folder,
            ControlDatabase.open(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE",
                Optional.empty(),
                Optional.empty()));
    sealed.readers(OFFICES);
    mail = new GreenMail(new ServerSetup(0, "localhost", "smtps"));
    mail.start();
  }

  @AfterEach
  void stop() {
    mail.stop();
  }

  private Optional<MailServer> server() {
    return server(mail.getSmtps().getPort());
  }

  private static Optional<MailServer> server(int port) {
    return Optional.of(
        new MailServer(
            "localhost",
            port,
            MailServer.Security.TLS,
            "rural@example.cn",
            Optional.empty(),
            Optional.empty(),
            Optional.of(certificates.resolve("ca.pem").toString())));
  }

  private List<Sending> deliver(Optional<String> release) throws InterruptedException {
    Distribution distribution = sealed.distribution();
    return distribution.send(distribution.due(release), this::server, Map.of());
  }

  private List<Result> deliver() throws InterruptedException {
    return deliver(Optional.empty()).stream().map(Sending::result).toList();
  }

  private MimeMessage newest(String reader) throws MessagingException {
    MimeMessage found = null;
    for (MimeMessage one : mail.getReceivedMessages()) {
      if (one.getAllRecipients()[0].toString().equals(reader + "@example.cn")) {
        found = one;
      }
    }
    return found;
  }

  /** All parts of a message, by file name, or by type where they have none. */
  private static Map<String, String> parts(MimeMessage message) throws Exception {
    Map<String, String> parts = new LinkedHashMap<>();
    collect(message, parts);
    return parts;
  }

  private static void collect(Part part, Map<String, String> into) throws Exception {
    if (part.getContent() instanceof MimeMultipart many) {
      for (int i = 0; i < many.getCount(); i++) {
        BodyPart one = many.getBodyPart(i);
        collect(one, into);
      }
    } else {
      String name = part.getFileName();
      into.put(
          name == null ? part.getContentType().split(";")[0] : MimeUtility.decodeText(name),
          new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void eachReaderGetsTheirPageInTheBodyAndTheFilesTheyAskForOnce() throws Exception {
    sealed.publish(SealedHome.QUARTER, "a");

    assertThat(deliver()).containsExactly(Result.SENT, Result.SENT);
    assertThat(deliver()).as("they have it").isEmpty();

    assertThat(mail.getReceivedMessages()).hasSize(2);
    MimeMessage message = newest("province");
    assertThat(message.getSubject()).isEqualTo("关于2024年第三季度农村人居环境整治工作情况的通报 云岭省（2024Q3.1）");
    assertThat(message.getMessageID()).matches("<[0-9a-f]{32}@rural-remediation>");
    Map<String, String> parts = parts(message);
    assertThat(parts.keySet())
        .containsExactly(
            "text/plain", "text/html", "image/png", "bulletin.pdf", "bulletin.docx", "rates.xlsx");
    assertThat(parts.get("text/plain")).contains("甲县 80.00% 乙县 70.00%");
    assertThat(parts.get("text/html"))
        .contains("<h1>云岭省</h1>", "<img src=\"cid:picture-1@rural-remediation\" alt=\"对照\"")
        .doesNotContain("<svg");
    assertThat(parts(newest("jia")).keySet())
        .containsExactly("text/plain", "text/html", "image/png", "bulletin.pdf");
  }

  @Test
  void aReaderSeesTheirDivisionAndBelowAndNothingElse() throws Exception {
    Release first = sealed.publish(SealedHome.QUARTER, "a");
    deliver();
    Release second = sealed.publish(SealedHome.QUARTER, "b");
    sealed.differences(
        second,
        "990000000000,云岭省,toilet.sanitary_coverage,75,74,corrections",
        "990101000000,甲县,toilet.sanitary_coverage,80,79,corrections",
        "990101100000,青山镇,toilet.sanitary_coverage,81,79,corrections",
        "990102000000,乙县,toilet.sanitary_coverage,70,69,corrections",
        "990102100000,白水镇,toilet.sanitary_coverage,71,69,corrections");
    deliver();

    List<String> all = new ArrayList<>();
    for (MimeMessage one : mail.getReceivedMessages()) {
      if (one.getAllRecipients()[0].toString().equals("jia@example.cn")) {
        all.addAll(parts(one).values());
        all.add(one.getSubject());
      }
    }
    assertThat(all).hasSize(4 + 1 + 5 + 1);
    assertThat(String.join("\n", all))
        .contains("青山镇", first.id(), second.id())
        .doesNotContain("乙县", "白水镇", "990102", "990000000000");
    assertThat(parts(newest("jia")).get("difference-2024Q3.2.csv").lines())
        .as("head, county and town")
        .hasSize(3);
  }

  @Test
  void aCorrectionGoesToWhoGotTheWrongOneWithWhatChangedAndWhy() throws Exception {
    sealed.readers("readers:\n  jia: {division: 990101, mail: [jia@example.cn]}\n");
    sealed.publish(SealedHome.QUARTER, "a");
    deliver();
    String first = newest("jia").getMessageID();
    Release second = sealed.publish(SealedHome.QUARTER, "b");
    sealed.differences(
        second,
        "990101000000,甲县,toilet.sanitary_coverage,80.006,79.004,new_reports|corrections",
        "990101100000,青山镇,toilet.sanitary_coverage,81,,corrections");
    sealed.publish(new Quarter(2024, 4), "c");
    sealed.readers(OFFICES);

    List<String> sent =
        deliver(Optional.empty()).stream()
            .map(
                one ->
                    one.consignment().release().id()
                        + " "
                        + one.consignment().word()
                        + " "
                        + one.consignment().reader().name())
            .toList();
    assertThat(sent)
        .as("the newest to all, the correction only to who got the wrong one")
        .containsExactlyInAnyOrder(
            "2024Q4.1 bulletin province", "2024Q4.1 bulletin jia", "2024Q3.2 correction jia");

    MimeMessage correction = null;
    for (MimeMessage one : mail.getReceivedMessages()) {
      correction = one.getSubject().startsWith("更正") ? one : correction;
    }
    assertThat(correction.getSubject()).endsWith("甲县（2024Q3.2）");
    assertThat(correction.getHeader("In-Reply-To")).containsExactly(first);
    assertThat(parts(correction).get("text/plain"))
        .contains(
            "此前发送的 2024Q3.1 由 2024Q3.2 替代，请以本期为准，勿再使用前者。",
            "本区划及以下共 2 项数字变化，原因：更正数据 2、补报 1。",
            "卫生厕所普及率：80.01% → 79.00%",
            "逐项对照：difference-2024Q3.2.csv。");
    assertThat(parts(correction).get("text/html")).contains("<p>此前发送的 2024Q3.1 由");
  }

  @Test
  void nothingIsSentOfADraftNorOfWhatIsHeld() throws Exception {
    Release draft = sealed.draft(SealedHome.QUARTER, "a");
    assertThatThrownBy(() -> sealed.distribution().due(Optional.of(draft.id())))
        .isInstanceOf(NotForReadersException.class);
    Release held = sealed.held(SealedHome.QUARTER, "a");
    assertThatThrownBy(() -> sealed.distribution().due(Optional.of(held.id())))
        .hasMessageContaining("2024Q3.1 is held: nothing of it is sent");
    assertThat(deliver()).isEmpty();
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void ofAWithdrawnReleaseOnlyTheNoticeGoesAndOnlyToWhoGotIt() throws Exception {
    sealed.readers("readers:\n  jia: {division: 990101, mail: [jia@example.cn]}\n");
    Release release = sealed.publish(SealedHome.QUARTER, "a");
    deliver();
    sealed.register().withdraw(release.id(), "张敏", "甲县误报");
    sealed.readers(OFFICES);

    assertThat(deliver(Optional.of(release.id())))
        .extracting(one -> one.consignment().word() + " " + one.consignment().reader().name())
        .containsExactly("recall jia");
    assertThat(deliver()).isEmpty();

    MimeMessage notice = newest("jia");
    assertThat(notice.getSubject()).startsWith("撤回：关于2024年第三季度");
    Map<String, String> parts = parts(notice);
    assertThat(parts.keySet()).containsExactly("text/plain", "text/html");
    assertThat(parts.get("text/plain"))
        .isEqualToIgnoringNewLines("2024Q3.1 已撤回，原因：甲县误报。请勿再使用或转发其中的数字；新的一期发布后另行发送。");
    assertThat(parts.get("text/html")).doesNotContain("81.00%");
  }

  @Test
  void whatTakesThePlaceOfAWithdrawnReleaseSaysWhyThatWasWithdrawn() throws Exception {
    Release release = sealed.publish(SealedHome.QUARTER, "a");
    deliver();
    sealed.register().withdraw(release.id(), "张敏", "甲县误报");
    sealed.publish(SealedHome.QUARTER, "b");

    assertThat(deliver()).containsExactly(Result.SENT, Result.SENT);
    assertThat(parts(newest("jia")).get("text/plain"))
        .contains("2024Q3.1 已撤回，原因：甲县误报。", "由 2024Q3.2 替代", "没有逐项对照可用。");
  }

  @Test
  void aSupersededReleaseThatIsAskedForSaysSo() throws Exception {
    Release first = sealed.publish(SealedHome.QUARTER, "a");
    sealed.publish(SealedHome.QUARTER, "b");

    assertThat(deliver(Optional.of(first.id()))).hasSize(2);
    assertThat(newest("jia").getSubject()).endsWith("甲县（2024Q3.1）（已被 2024Q3.2 替代）");
    assertThat(parts(newest("jia")).get("text/plain"))
        .startsWith("2024Q3.1 已被 2024Q3.2 替代，仅供核对，请以后者为准。");
  }

  @Test
  void whatIsWithdrawnWhileOthersAreSentIsNotSentAnyMore() throws Exception {
    Release release = sealed.publish(SealedHome.QUARTER, "a");
    Distribution distribution = sealed.distribution();
    List<Consignment> due = distribution.due(Optional.empty());
    sealed.register().withdraw(release.id(), "张敏", "误报");

    assertThat(distribution.send(due, this::server, Map.of()))
        .extracting(Sending::result)
        .containsOnly(Result.CHANGED);
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void aFileThatIsNotWhatWasSealedIsNotSent() throws Exception {
    Release release = sealed.publish(SealedHome.QUARTER, "a");
    Path page =
        sealed.home.releases().resolve(release.id() + "/divisions/990101000000/bulletin.html");
    Files.writeString(page, Files.readString(page).replace("81.00%", "91.00%"));

    assertThat(deliver(Optional.empty()))
        .extracting(one -> one.result() + " " + one.says().replaceFirst(".*releases", ""))
        .containsExactly(
            "SENT ",
            "FAILED /2024Q3.1/divisions/990101000000/bulletin.html is not what was sealed;"
                + " make it again: ./rural bulletin");
  }

  @Test
  void aReaderWhoseBulletinIsNotMadeYetWaitsAndNobodyElseDoes() throws Exception {
    sealed.publish(SealedHome.QUARTER, "a");
    sealed.readers(OFFICES + "  yi: {division: 990102, mail: [yi@example.cn]}\n");
    assertThat(sealed.distribution().isWaiting()).isTrue();
    assertThat(deliver()).containsExactly(Result.SENT, Result.SENT, Result.NOT_MADE);
    assertThat(sealed.distribution().isWaiting()).as("nothing more can be sent").isFalse();
  }

  @Test
  void whatIsNotTakenIsSentByTheNextCall() throws Exception {
    sealed.publish(SealedHome.QUARTER, "a");
    Distribution distribution = sealed.distribution();
    assertThat(distribution.send(distribution.due(Optional.empty()), () -> server(1), Map.of()))
        .allSatisfy(one -> assertThat(one.result()).isEqualTo(Result.FAILED))
        .allSatisfy(one -> assertThat(one.says()).contains("localhost", "Connection refused"));
    assertThat(deliver()).containsExactly(Result.SENT, Result.SENT);
  }

  private List<String> deliverBy(RoughMailServer server, boolean dueOnly)
      throws InterruptedException {
    Distribution distribution = sealed.distribution();
    List<Consignment> due =
        distribution.due(Optional.empty()).stream()
            .filter(one -> !dueOnly || !distribution.rests(one))
            .toList();
    return distribution.send(due, () -> server(server.port()), Map.of()).stream()
        .map(one -> one.consignment().to() + " " + one.result())
        .toList();
  }

  @Test
  void aDeadMailboxKeepsNoOtherOfItsReaderFromTheirLetterAndIsNamed() throws Exception {
    sealed.readers(
        "readers:\n"
            + "  jia: {division: 990101, mail: [a@example.cn, dead@example.cn, b@example.cn]}\n");
    sealed.publish(SealedHome.QUARTER, "a");
    AtomicReference<String> answer = new AtomicReference<>("550 no such user");
    try (RoughMailServer server =
        new RoughMailServer(
            certificates,
            line -> line.contains("<dead@") ? answer.get() : RoughMailServer.usual(line))) {
      assertThat(deliverBy(server, true))
          .containsExactly("a@example.cn SENT", "dead@example.cn FAILED", "b@example.cn SENT");

      assertThat(sealed.distribution().isWaiting()).as("the schedule starts nothing").isFalse();
      assertThat(deliverBy(server, true)).as("it is left alone for a day").isEmpty();
      assertThat(sealed.distribution().unreached())
          .hasSize(1)
          .allSatisfy((one, refused) -> assertThat(one.to()).isEqualTo("dead@example.cn"))
          .allSatisfy((one, refused) -> assertThat(refused.forGood()).isTrue())
          .allSatisfy((one, refused) -> assertThat(refused.error()).contains("550 no such user"));
      assertThat(deliverBy(server, false))
          .as("a person asks, and only what lacks is tried")
          .containsExactly("dead@example.cn FAILED");

      sealed.later(Duration.ofHours(25));
      answer.set("250 ok");
      assertThat(sealed.distribution().isWaiting()).isTrue();
      assertThat(deliverBy(server, true)).containsExactly("dead@example.cn SENT");
      assertThat(sealed.distribution().unreached()).isEmpty();
      assertThat(server.accepted()).hasSize(3);
      assertThat(server.accepted().get(0)).contains("To: a@example.cn\n").doesNotContain("dead@");
    }
  }

  @Test
  void whatPassesIsTriedAgainAfterGrowingWaitsAndToldOnlyWhereItLasts() throws Exception {
    sealed.readers("readers:\n  jia: {division: 990101, mail: [a@example.cn]}\n");
    sealed.publish(SealedHome.QUARTER, "a");
    int tried = 0;
    try (RoughMailServer server =
        new RoughMailServer(
            certificates,
            line -> line.startsWith("RCPT") ? "451 later" : RoughMailServer.usual(line))) {
      for (int minute = 0; minute < 24 * 60; minute += 5) {
        if (sealed.distribution().isWaiting()) {
          deliverBy(server, true);
          tried++;
        }
        if (minute == 60) {
          assertThat(sealed.distribution().unreached()).isEmpty();
        }
        sealed.later(Duration.ofMinutes(5));
      }
    }
    assertThat(tried).as("at 0, 5, 15, 35, 75, 155, 315, 635, 995, 1355 minutes").isEqualTo(10);
    assertThat(sealed.distribution().unreached()).hasSize(1);
  }

  @Test
  void whatWentToAllAddressesTogetherGoesToNoneOfThemAgain() throws Exception {
    sealed.readers("readers:\n  jia: {division: 990101, mail: [a@example.cn, b@example.cn]}\n");
    Release release = sealed.publish(SealedHome.QUARTER, "a");
    sealed
        .control
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into delivery (release_id, reader, division_code, channel, kind,"
                        + " entered_at, attempts, sent_at) values (?, 'jia', ?, 'mail', 'bulletin',"
                        + " current_timestamp, 1, current_timestamp)",
                    release.id(),
                    SealedHome.JIA));
    assertThat(deliver()).isEmpty();
    sealed.register().withdraw(release.id(), "张敏", "误报");
    assertThat(deliver()).containsExactly(Result.SENT, Result.SENT);
  }

  @Test
  void whatAnotherProcessSendsIsLeftToItUntilItIsTakenForDead() throws Exception {
    sealed.publish(SealedHome.QUARTER, "a");
    DeliveryBook book = new DeliveryBook(sealed.control.jdbi(), sealed.clock);
    Consignment one = sealed.distribution().due(Optional.empty()).get(0);
    assertThat(book.claim(one)).isTrue();
    assertThat(deliver()).containsExactly(Result.BUSY, Result.SENT);
    sealed.later(Duration.ofMinutes(4));
    assertThat(deliver()).containsExactly(Result.SENT);
  }

  @Test
  void whoGotAWrongOneAndIsNoReaderAnyMoreIsNamed() throws Exception {
    Release release = sealed.publish(SealedHome.QUARTER, "a");
    deliver();
    sealed.readers("readers:\n  jia: {division: 990101, mail: [jia@example.cn]}\n");
    assertThat(sealed.distribution().outOfReach()).as("what they have is in force").isEmpty();
    sealed.register().withdraw(release.id(), "张敏", "误报");
    assertThat(sealed.distribution().outOfReach())
        .containsExactly(
            new Delivered(
                "2024Q3.1", "province", SealedHome.PROVINCE, "mail", "province@example.cn"));
  }
}
