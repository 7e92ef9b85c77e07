package rural.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rural.jobs.sample.Sample;
import rural.jobs.sample.SampleOptions;
import rural.jobs.warehouse.Scale;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.Run;
import rural.schemas.control.RunBook;
import rural.schemas.control.RunStep;
import rural.schemas.home.Home;
import rural.schemas.period.Quarter;

/**
 * The real program, killed with SIGKILL in each of its steps and started again, beside one that
 * nobody disturbed.
 */
class KilledRunEndToEndTest {

  private static final Quarter QUARTER = Quarter.of("2024Q3");

  /** A kill that came after its step had ended is tried again, on a new home. */
  private static final int MISSES = 6;

  private static Path folder;
  private static Program program;
  private static Home undisturbed;
  private static Map<String, List<String>> tables;

  @BeforeAll
  static void runsUndisturbed() throws IOException, InterruptedException {
    folder = Files.createTempDirectory(Path.of("target"), "killed").toAbsolutePath();
    Sample.write(
        new SampleOptions(
            12,
            1,
            5,
            0.05,
            folder.resolve("sample"),
            QUARTER,
            Set.of("garbage", "straw_production", "issue"),
            OptionalInt.of(2)));
    program = Program.packed(folder);
    undisturbed = home("undisturbed");
    assertThat(ended(start(undisturbed))).isZero();
    tables = tables(undisturbed);
    assertThat(tables)
        .containsKeys(
            "records.garbage", "received.submission", "published.rates", "published.problems");
  }

  /** One home is killed in one step after the other, as long as the kills come in time. */
  @Test
  void killedInEveryStepItGoesOnAndEndsTheSame() throws IOException, InterruptedException {
    Home home = home("killed-1");
    int missed = 0;
    for (String step : QuarterlyRun.STEPS) {
      while (!isKilledIn(step, home)) {
        missed++;
        assertThat(missed).as("kills that missed the step " + step).isLessThanOrEqualTo(MISSES);
        endsAsIfUndisturbed(home);
        home = home("killed-" + (missed + 1));
      }
    }
    endsAsIfUndisturbed(home);
    List<Run> runs = book(home).runs();
    assertThat(runs.get(0).outcome()).isEqualTo("done");
    assertThat(runs.get(0).cause()).isEqualTo("resume");
    assertThat(runs.get(1).outcome()).isEqualTo(Run.INTERRUPTED);
    // What was published is not computed again.
    assertThat(outcomes(home, runs.get(0))).isSubsetOf("done", "not_started");
  }

  private static void endsAsIfUndisturbed(Home home) throws IOException, InterruptedException {
    assertThat(ended(start(home))).isZero();
    for (String file : List.of("rates.csv", "rates.parquet", "statistics/trends.parquet")) {
      assertThat(release(home).resolve(file))
          .hasSameBinaryContentAs(release(undisturbed).resolve(file));
    }
    assertThat(tables(home)).isEqualTo(tables);
    try (Stream<Path> left = Files.walk(home.inbox())) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
  }

  /** Whether a new run was killed in that step, by its own book. */
  private static boolean isKilledIn(String step, Home home)
      throws IOException, InterruptedException {
    Process process = start(home);
    awaitStep(process, step);
    process.destroyForcibly().waitFor();
    Run run = book(home).runs().get(0);
    return run.isRunning() && under(home, run).equals(step);
  }

  private static String under(Home home, Run run) {
    return book(home).steps(run.runId()).stream()
        .filter(one -> one.outcome().equals("running"))
        .map(RunStep::name)
        .findFirst()
        .orElse("");
  }

  private static void awaitStep(Process process, String step) throws IOException {
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.equals(step + " …")) {
        return;
      }
    }
    throw new AssertionError("The process ended before its step " + step);
  }

  private static Process start(Home home) throws IOException {
    return program.start(
        "quarterly",
        "--lang",
        "en",
        "--home",
        home.root().toString(),
        "--quarter",
        QUARTER.toString(),
        "--received-at",
        "2024-10-12T08:00:00+08:00",
        "--approve-by",
        "Wang",
        "--reason",
        "sample");
  }

  private static int ended(Process process) throws IOException, InterruptedException {
    List<String> printed = process.inputReader(StandardCharsets.UTF_8).lines().toList();
    int code = process.waitFor();
    assertThat(code).as(String.join("\n", printed)).isZero();
    return code;
  }

  /** A home with the sample's files in its inbox. */
  private static Home home(String name) throws IOException {
    Home home = new Home(folder.resolve(name));
    Path files = folder.resolve("sample").resolve(QUARTER.toString());
    try (Stream<Path> all = Files.walk(files)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path target = home.inbox().resolve(files.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    return home;
  }

  private static Path release(Home home) {
    return home.releases().resolve(QUARTER + ".1");
  }

  private static List<String> outcomes(Home home, Run run) {
    return book(home).steps(run.runId()).stream().map(RunStep::outcome).toList();
  }

  private static RunBook book(Home home) {
    return new RunBook(ControlDatabase.open(home).jdbi(), Clock.systemUTC());
  }

  /** Every table with its rows as text, in an order of its own. */
  private static Map<String, List<String>> tables(Home home) {
    try (Warehouse warehouse = Warehouse.open(home, ControlDatabase.open(home), Scale.SMALL)) {
      Map<String, List<String>> all = new TreeMap<>();
      for (String table : warehouse.snapshots().keySet()) {
        List<Row> rows = warehouse.spark().table("rural." + table).collectAsList();
        all.put(table, rows.stream().map(Row::toString).sorted().toList());
      }
      return all;
    } catch (RuntimeException e) {
      throw new UncheckedIOException(new IOException("Cannot read the tables of " + home, e));
    }
  }
}
