package rural.scheduler.killed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.scheduler.PostgresServer;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.HomeLock;
import rural.schemas.control.Run;
import rural.schemas.control.RunBook;
import rural.schemas.control.StopRequest;

/** Two real scheduler processes on one PostgreSQL; the one that fires is killed. */
class FailOverTest {

  private static final String EVERY_TWO_SECONDS =
      "jobs:\n  quarterly: {cron: \"0/2 * * * * ?\", misfire: every}\n";

  @TempDir private Path home;
  private Process first;
  private Process second;

  @AfterEach
  void kill() {
    for (Process process : new Process[] {first, second}) {
      if (process != null) {
        RealScheduler.kill(process.toHandle());
      }
    }
  }

  @Test
  void theOtherTakesOverAndNoFiringIsLostOrDoneTwice() throws Exception {
    String url = PostgresServer.emptyDatabase();
    ControlDatabase control = ControlDatabase.open(url, Optional.of("postgres"), Optional.empty());
    RunBook book = new RunBook(control.jdbi(), InstantSource.system());
    Files.writeString(
        home.resolve("settings.yaml"), "control: {url: '" + url + "', user: postgres}\n");
    RealScheduler scheduler =
        RealScheduler.of(
            home,
            EVERY_TWO_SECONDS,
            """
            echo "$RURAL_RUN $$" >> $home/started
            while [ -f $home/hold ]; do sleep 0.1; done
            """);
    first = scheduler.start("--join");
    second = scheduler.start("--join");
    scheduler.await(
        "both are there",
        () ->
            HomeLock.holders(control, InstantSource.system(), HomeLock.Role.SCHEDULER).size() == 2
                && !scheduler.lines("started").isEmpty());

    Files.createFile(home.resolve("hold"));
    int before = scheduler.lines("started").size();
    scheduler.await("one is firing", () -> scheduler.lines("started").size() > before);
    String[] held = scheduler.lines("started").get(before).split(" ");
    String firing = book.run(held[0]).orElseThrow().openedBy().orElseThrow();
    Process killed = firing.startsWith(first.pid() + "@") ? first : second;
    Process other = killed == first ? second : first;
    RealScheduler.kill(killed.toHandle());
    RealScheduler.kill(ProcessHandle.of(Long.parseLong(held[1])).orElseThrow());
    // Left as it was; or, on a busy machine, already found by the other.
    assertThat(book.run(held[0]).orElseThrow())
        .matches(run -> run.isRunning() || run.outcome().equals(Run.INTERRUPTED), "cut off");
    Files.delete(home.resolve("hold"));

    scheduler.await("the other goes on", () -> book.runs().size() > before + 6);
    String owner = other.pid() + firing.substring(firing.indexOf('@'));
    new StopRequest(control, InstantSource.system()).ask(owner);
    assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();

    List<Run> runs = book.runs();
    List<Instant> due =
        runs.stream()
            .filter(run -> List.of("schedule", "catch-up").contains(run.cause()))
            .map(run -> run.dueAt().orElseThrow())
            .sorted()
            .toList();
    List<Instant> everyTwoSeconds =
        IntStream.range(0, due.size())
            .mapToObj(n -> due.get(0).plus(Duration.ofSeconds(2L * n)))
            .toList();
    assertThat(due).as("each firing has exactly one run").isEqualTo(everyTwoSeconds);
    List<Run> resumed = runs.stream().filter(run -> run.cause().equals("resume")).toList();
    assertThat(resumed).hasSize(1);
    assertThat(resumed.get(0).dueAt()).isEqualTo(book.run(held[0]).orElseThrow().dueAt());
    assertThat(resumed.get(0).openedBy()).contains(owner);
    assertThat(book.run(held[0]).orElseThrow().outcome()).isEqualTo("interrupted");
    assertThat(runs).filteredOn(run -> run.outcome().equals("done")).hasSize(runs.size() - 1);
    assertThat(scheduler.lines("started")).hasSize(runs.size()).doesNotHaveDuplicates();
  }
}
