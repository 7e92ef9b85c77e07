package rural.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import rural.jobs.receive.inbox.Inbox;
import rural.jobs.release.Manifest;
import rural.jobs.sample.Sample;
import rural.jobs.sample.SampleOptions;
import rural.jobs.terminal.Messages;
import rural.jobs.terminal.Progress;
import rural.jobs.warehouse.Scale;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.contract.Language;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.HomeLock;
import rural.schemas.home.Home;
import rural.schemas.period.Quarter;
import rural.schemas.settings.SettingsReader;

/** The same dirty files taken as few rows here and as many rows in tasks. */
class ScalesEndToEndTest {

  private static final Quarter QUARTER = Quarter.of("2024Q3");
  private static final Instant RECEIVED = Instant.parse("2024-10-12T00:00:00Z");

  /** What a run left behind. */
  private record Left(
      Map<String, String> files,
      String digest,
      Map<String, List<String>> tables,
      Map<String, String> receipts) {}

  @Test
  void aSmallAndALargeRunLeaveTheSame() throws IOException {
    Path folder = Files.createTempDirectory(Path.of("target"), "scales").toAbsolutePath();
    Path sample = folder.resolve("sample");
    Set<String> forms = Set.of("garbage", "sewage_village", "straw_production", "issue");
    Sample.write(new SampleOptions(20, 1, 3, 0.15, sample, QUARTER, forms, OptionalInt.of(2)));
    Path inbox = sample.resolve(QUARTER.toString());

    Left small = run(new Home(folder.resolve("small")), inbox, Scale.SMALL);
    Left large = run(new Home(folder.resolve("large")), inbox, Scale.LARGE);

    assertThat(large.tables().keySet()).isEqualTo(small.tables().keySet());
    small.tables().forEach((table, rows) -> assertThat(large.tables().get(table)).isEqualTo(rows));
    assertThat(small.files())
        .containsKeys("rates.csv", "statistics/problems.parquet", "statistics/punctuality.csv");
    assertThat(small.tables().get("published.punctuality")).isNotEmpty();
    assertThat(large.files()).isEqualTo(small.files());
    assertThat(large.digest()).isEqualTo(small.digest());
    assertThat(large.receipts()).isEqualTo(small.receipts());
    assertThat(small.receipts().values()).anyMatch(text -> text.contains("\"rule\" : \"stale\""));
  }

  private static Left run(Home home, Path inbox, Scale scale) throws IOException {
    Files.createDirectories(home.root());
    Files.writeString(home.settings(), "reminders: {deadline_days: 10}");
    ContractBook book = ContractReader.shipped();
    Messages messages = Messages.in(Language.EN);
    Desk desk =
        new Desk(
            home,
            book,
            SettingsReader.at(home, book),
            ControlDatabase.open(home),
            Clock.fixed(RECEIVED, ZoneOffset.UTC),
            messages,
            Progress.onStandardError(false, messages));
    HomeLock lock = HomeLock.take(desk.control(), desk.clock());
    Warehouse warehouse = Warehouse.open(home, desk.control(), scale);
    if (!scale.isSmall()) {
      // Several tasks a stage, as many as show the same; a nation's number only takes longer here.
      warehouse.spark().conf().set("spark.sql.shuffle.partitions", 4);
    }
    try (OpenHome open =
        new OpenHome(desk, Instant.now(), lock, CompletableFuture.completedFuture(warehouse))) {
      RunLog log =
          RunLog.begin(
              desk, "quarterly", Optional.of(QUARTER.toString()), "test", QuarterlyRun.STEPS);
      new Intake(desk, open, log).take(new Inbox(inbox).arrivals(), RECEIVED);
      Publication publication = new Publication(desk, warehouse, log, "test");
      publication.publish(QUARTER, Optional.of(new Publication.Approver("Wang", "sample")));
      Manifest manifest = Manifest.read(home.releases().resolve(QUARTER + ".1"));
      Map<String, String> files = new TreeMap<>();
      manifest.files().forEach(one -> files.put(one.name(), one.sha256()));
      return new Left(files, manifest.inputDigest(), tables(warehouse), receipts(home));
    }
  }

  private static Map<String, String> receipts(Home home) throws IOException {
    Map<String, String> receipts = new TreeMap<>();
    try (var files = Files.newDirectoryStream(home.receipts(), "*.json")) {
      for (Path file : files) {
        receipts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return receipts;
  }

  private static Map<String, List<String>> tables(Warehouse warehouse) {
    Map<String, List<String>> all = new TreeMap<>();
    for (String table : warehouse.snapshots().keySet()) {
      List<Row> rows = warehouse.spark().table("rural." + table).collectAsList();
      all.put(table, rows.stream().map(Row::toString).sorted().toList());
    }
    return all;
  }
}
