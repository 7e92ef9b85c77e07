package rural.jobs.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import rural.jobs.receive.inbox.Inbox;
import rural.jobs.terminal.Messages;
import rural.jobs.terminal.Progress;
import rural.jobs.warehouse.Scale;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.contract.Language;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.HomeLock;
import rural.schemas.control.Submission;
import rural.schemas.control.SubmissionRegister;
import rural.schemas.home.Home;
import rural.schemas.period.CivilTime;
import rural.schemas.settings.SettingsReader;

/** A home that is open for one inbox after another, as few rows here or as many in tasks. */
final class Doors implements AutoCloseable {

  private final Path folder;
  private final Desk desk;
  private final OpenHome open;
  private int inboxes;

  private Doors(Path folder, Desk desk, OpenHome open) {
    this.folder = folder;
    this.desk = desk;
    this.open = open;
  }

  static Doors open(Scale scale, String settings) throws IOException {
    // Not a @TempDir: the control database stays open for some seconds.
    Path folder = Files.createTempDirectory(Path.of("target"), "doors").toAbsolutePath();
    Home home = new Home(folder.resolve("home"));
    Files.createDirectories(home.root());
    Files.writeString(home.settings(), settings);
    ContractBook book = ContractReader.at(home);
    Messages messages = Messages.in(Language.EN);
    Desk desk =
        new Desk(
            home,
            book,
            SettingsReader.at(home, book),
            ControlDatabase.open(home),
            Clock.fixed(Instant.parse("2024-12-31T00:00:00Z"), ZoneOffset.UTC),
            messages,
            Progress.onStandardError(false, messages));
    HomeLock lock = HomeLock.take(desk.control(), desk.clock());
    Warehouse warehouse = Warehouse.open(home, desk.control(), scale);
    if (!scale.isSmall()) {
      warehouse.spark().conf().set("spark.sql.shuffle.partitions", 2);
    }
    return new Doors(
        folder,
        desk,
        new OpenHome(desk, Instant.now(), lock, CompletableFuture.completedFuture(warehouse)));
  }

  /**
   * Receives files on a day, names and texts in turn.
   *
   * @return for each file its name, form, status and read=accepted+unchanged+quarantined
   */
  List<String> receive(String day, String... files) throws IOException {
    Path inbox = Files.createDirectories(folder.resolve("inbox" + inboxes++));
    for (int i = 0; i < files.length; i += 2) {
      Files.writeString(inbox.resolve(files[i]), files[i + 1]);
    }
    return receive(day, inbox);
  }

  List<String> receive(String day, Path inbox) throws IOException {
    Instant at = LocalDate.parse(day).atTime(10, 0).atZone(CivilTime.ZONE).toInstant();
    RunLog log = RunLog.begin(desk, "receive", Optional.empty(), "test", Intake.STEPS);
    return new Intake(desk, open, log)
        .take(new Inbox(inbox).arrivals(), at).submissions().stream()
            .map(Doors::line)
            .sorted()
            .toList();
  }

  private static String line(Submission one) {
    return String.format(
        "%s %s %s %d=%d+%d+%d",
        one.file(),
        one.form().orElse("-"),
        one.status().code(),
        one.counts().read(),
        one.counts().accepted(),
        one.counts().unchanged(),
        one.counts().quarantined());
  }

  /** The values of each row, with blanks between; one row a line. */
  List<String> sql(String query) {
    return open.warehouse().spark().sql(query).collectAsList().stream()
        .map(row -> row.toSeq().mkString(" "))
        .sorted()
        .toList();
  }

  /** What the receipts of the files of one name say, as JSON. */
  String receipts(String file) {
    return submissions().all().stream()
        .filter(one -> one.file().equals(file))
        .map(one -> receipt(one.submissionId()))
        .collect(Collectors.joining("\n"));
  }

  private String receipt(String id) {
    try {
      return Files.readString(desk.home().receipts().resolve(id + ".json"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Takes back what came in the files of one name. */
  void withdraw(String file) {
    for (Submission one : submissions().all()) {
      if (one.file().equals(file)) {
        WithdrawRun.withdraw(
            open.warehouse(),
            desk.book().form(one.form().orElseThrow()),
            one.submissionId(),
            WithdrawRun.withdrawn(submissions()),
            desk.clock().instant());
        submissions().withdraw(one.submissionId(), desk.clock().instant(), "test", "test");
      }
    }
  }

  SubmissionRegister submissions() {
    return new SubmissionRegister(desk.control().jdbi());
  }

  Path folder() {
    return folder;
  }

  Desk desk() {
    return desk;
  }

  Warehouse warehouse() {
    return open.warehouse();
  }

  @Override
  public void close() {
    open.close();
  }
}
