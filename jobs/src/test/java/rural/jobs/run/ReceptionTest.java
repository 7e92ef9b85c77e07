package rural.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.jobs.receive.inbox.Inbox;
import rural.jobs.terminal.Messages;
import rural.jobs.terminal.Progress;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.contract.Language;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.Submission;
import rural.schemas.control.Submission.Counts;
import rural.schemas.control.Submission.Status;
import rural.schemas.control.SubmissionRegister;
import rural.schemas.home.Home;
import rural.schemas.settings.SettingsReader;

/** When the same bytes are the same report, and when they are not. */
class ReceptionTest {

  private static final Instant NOW = Instant.parse("2024-10-05T02:00:00Z");
  private static final String SEWAGE =
      """
      农环3表 农村生活污水治理情况,,
      行政区划代码,农村总户数,治理状况
      990101100001,100,untreated
      """;

  private static final String REGISTER =
      """
      表号：农环00
      行政区划代码,名称,级别,上级代码,是否涉农,启用日期
      990000,样省,省,,,2020-01-01
      """;

  @TempDir Path folder;
  private Home home;
  private Desk desk;
  private SubmissionRegister register;

  @BeforeEach
  void opensAHome() throws IOException {
    home = new Home(folder.resolve("home"));
    Files.createDirectories(home.inbox());
    ContractBook book = ContractReader.shipped();
    Messages messages = Messages.in(Language.EN);
    ControlDatabase control =
        ControlDatabase.open(
            "jdbc:h2:mem:" + folder.getFileName() + ";DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1",
            Optional.empty(),
            Optional.empty());
    desk =
        new Desk(
            home,
            book,
            SettingsReader.at(home, book),
            control,
            Clock.fixed(NOW, ZoneOffset.UTC),
            messages,
            Progress.onStandardError(false, messages));
    register = new SubmissionRegister(control.jdbi());
  }

  @Test
  void aFileRefusedForItsQuarterIsReadOnceItsNameGivesOne() throws IOException {
    assertThat(received("污水.csv")).containsExactly("污水.csv refused");
    assertThat(received("2024年三季度污水.csv")).containsExactly("2024年三季度污水.csv sewage_village 2024Q3");
  }

  @Test
  void soItIsWhereBothComeTogether() throws IOException {
    assertThat(received("污水.csv", "2024年三季度污水.csv"))
        .containsExactlyInAnyOrder("污水.csv refused", "2024年三季度污水.csv sewage_village 2024Q3");
  }

  @Test
  void sameBytesUnderAnotherNameAreACopy() throws IOException {
    assertThat(received("2024Q3 污水.csv")).hasSize(1);
    assertThat(received("2024Q3 污水 改名.csv")).isEmpty();
    assertThat(received("2024Q3 甲.csv", "2024Q3 乙.csv")).isEmpty();
    assertThat(register.all())
        .extracting(Submission::status)
        .containsOnly(Status.ACCEPTED, Status.ALREADY_RECEIVED);
  }

  @Test
  void aCopyThatAKilledRunDidNotAnswerIsAnsweredByTheNext() throws IOException {
    Path theirs = Files.createDirectory(folder.resolve("theirs"));
    for (String name : List.of("2024Q3 甲.csv", "2024Q3 乙.csv")) {
      Files.writeString(theirs.resolve(name), SEWAGE);
    }
    List<Submission> first = copies(theirs, NOW);
    assertThat(first).hasSize(1);
    assertThat(copies(theirs, NOW.plusSeconds(60)))
        .as("under the id and time it had")
        .isEqualTo(first);
    register.add(first);
    register.finish(
        register.unfinished().stream().map(one -> one.finished(new Counts(1, 1, 0, 0))).toList());
    assertThat(copies(theirs, NOW)).as("once answered").isEmpty();
  }

  private List<Submission> copies(Path inbox, Instant at) throws IOException {
    return new Reception(desk, forms -> Set.of())
        .receive(new Inbox(inbox).arrivals().files(), at)
        .copies();
  }

  @Test
  void unchangedFiguresOfTheNextQuarterAreReadAlthoughTheBytesAreTheSame() throws IOException {
    assertThat(received("2024Q2 污水.csv")).containsExactly("2024Q2 污水.csv sewage_village 2024Q2");
    assertThat(received("2024Q3 污水.csv")).containsExactly("2024Q3 污水.csv sewage_village 2024Q3");
  }

  @Test
  void aFileWithRowsThatWereRefusedIsJudgedAgainWhenItIsSentAgain() throws IOException {
    received(new Counts(1, 0, 0, 1), home.inbox(), "2024Q3 污水.csv");
    assertThat(received("2024Q3 污水.csv")).hasSize(1);
  }

  @Test
  void aWithdrawnFileCountsWhenItIsSentAgain() throws IOException {
    received("2024Q3 污水.csv");
    received("2024Q3 又一份.csv");
    register
        .all()
        .forEach(
            one ->
                register.withdraw(one.submissionId(), NOW, "test", "reported for another village"));
    assertThat(received("2024Q3 污水.csv")).hasSize(1);
  }

  @Test
  void whatStillLiesInAFolderOfSomebodyElseIsNotSentAgain() throws IOException {
    Path theirs = Files.createDirectory(folder.resolve("theirs"));
    String[] names = {"污水.csv", "2024Q3 污水.csv"};
    assertThat(received(new Counts(1, 0, 0, 1), theirs, names)).hasSize(2);
    assertThat(received(new Counts(1, 0, 0, 1), theirs, names)).isEmpty();
    assertThat(register.all()).hasSize(2);
  }

  @Test
  void whatDidNotCountWholeIsReadAgainWhereItLiesOnceSomethingHasChanged() throws IOException {
    Path theirs = Files.createDirectory(folder.resolve("theirs"));
    assertThat(received(new Counts(2, 1, 0, 1), theirs, "2024Q3 污水.csv")).hasSize(1);
    assertThat(received(new Counts(2, 1, 0, 1), theirs, "2024Q3 污水.csv")).isEmpty();

    Files.writeString(home.settings(), "reminders: {deadline_days: 10}");
    assertThat(received(new Counts(2, 1, 0, 1), theirs, "2024Q3 污水.csv")).hasSize(1);
    assertThat(received(new Counts(2, 1, 0, 1), theirs, "2024Q3 污水.csv")).isEmpty();

    Files.createDirectories(home.contracts());
    Files.writeString(home.contracts().resolve("units.yaml"), "units: {}");
    assertThat(received(new Counts(2, 0, 2, 0), theirs, "2024Q3 污水.csv")).hasSize(1);
    Files.delete(home.contracts().resolve("units.yaml"));
    assertThat(received(new Counts(2, 2, 0, 0), theirs, "2024Q3 污水.csv")).isEmpty(); // whole now
  }

  @Test
  void soItIsWhenTheRegisterChangesOrIsAboutTo() throws IOException {
    Path theirs = Files.createDirectory(folder.resolve("theirs"));
    received(new Counts(1, 0, 0, 1), theirs, "2024Q3 污水.csv");
    Files.writeString(theirs.resolve("名录.csv"), REGISTER);
    assertThat(received(new Counts(1, 0, 0, 1), theirs, "2024Q3 污水.csv"))
        .containsExactlyInAnyOrder("名录.csv division ", "2024Q3 污水.csv sewage_village 2024Q3");
    assertThat(received(new Counts(1, 0, 0, 1), theirs, "2024Q3 污水.csv")).isEmpty();

    register.finish( // the list was put right in another way, and one row of it counts now
        register.all().stream()
            .filter(one -> one.form().equals(Optional.of("division")))
            .map(one -> one.finished(new Counts(1, 1, 0, 0)).on("other"))
            .toList());
    assertThat(received(new Counts(1, 0, 0, 1), theirs, "2024Q3 污水.csv"))
        .containsExactly("2024Q3 污水.csv sewage_village 2024Q3");
  }

  @Test
  void whatIsReadOnceMoreIsStillTheReportThatCameFirst() throws IOException {
    Path theirs = Files.createDirectory(folder.resolve("theirs"));
    received(new Counts(1, 0, 0, 1), theirs, "2024Q3 污水.csv");
    Files.writeString(home.inbox().resolve("2024Q3 再报.csv"), SEWAGE);
    List<Incoming> later =
        new Reception(desk, forms -> Set.of())
            .receive(new Inbox(home.inbox()).arrivals().files(), NOW.plusSeconds(9))
            .incoming();
    assertThat(later).extracting(Incoming::first).containsExactly(NOW);
    assertThat(later)
        .extracting(one -> one.submission().receivedAt())
        .containsExactly(NOW.plusSeconds(9));
  }

  @Test
  void aCopyNamesTheReceiptOfWhatItIsACopyOf() throws IOException {
    received("2024Q3 污水.csv");
    String id = register.all().get(0).submissionId();
    received("2024Q3 改名.csv");
    received("2024Q3 污水.csv"); // sent again into the home's own inbox, where it was taken away
    assertThat(register.all().stream().filter(one -> one.status() == Status.ALREADY_RECEIVED))
        .hasSize(2)
        .allSatisfy(
            one ->
                assertThat(one.messageEn().orElseThrow())
                    .contains("see receipt " + id + " (2024Q3 污水.csv, received 2024-10-05"));
  }

  @Test
  void aFileThatIsKnownAndDidNotCountWholeIsToldWithItsReceipt() throws IOException {
    Path theirs = Files.createDirectory(folder.resolve("theirs"));
    received(new Counts(1, 0, 0, 1), theirs, "2024Q3 污水.csv");
    List<KnownFile> known =
        new Reception(desk, forms -> Set.of())
            .receive(new Inbox(theirs).arrivals().files(), NOW)
            .known();
    assertThat(known)
        .extracting(KnownFile::receipts)
        .containsExactly(register.all().get(0).submissionId());
  }

  private List<String> received(String... names) throws IOException {
    return received(new Counts(1, 1, 0, 0), home.inbox(), names);
  }

  /** Puts files with the same bytes into a folder, receives them, and ends what is to be read. */
  private List<String> received(Counts counts, Path inbox, String... names) throws IOException {
    for (String name : names) {
      Files.writeString(inbox.resolve(name), SEWAGE);
    }
    Reception.Received received =
        new Reception(desk, forms -> Set.of()).receive(new Inbox(inbox).arrivals().files(), NOW);
    List<Incoming> incoming = received.incoming();
    register.add(received.copies());
    String ground = Ground.of(desk).digest(register.all());
    register.finish(
        incoming.stream()
            .map(
                one ->
                    one.refusal().isPresent()
                        ? one.submission().refused()
                        : one.submission().finished(counts))
            .map(one -> one.on(ground))
            .toList());
    for (String name : names) {
      Files.deleteIfExists(home.inbox().resolve(name));
    }
    return incoming.stream().map(ReceptionTest::told).toList();
  }

  private static String told(Incoming one) {
    return one.submission().file()
        + (one.refusal().isPresent() ? " refused" : " " + one.form() + " " + one.period());
  }
}
