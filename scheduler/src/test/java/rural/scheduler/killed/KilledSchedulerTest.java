package rural.scheduler.killed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.scheduler.calendar.WorkingDayFile;
import rural.scheduler.clock.Clockwork;
import rural.scheduler.schedule.ScheduleFile;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.HomeLock;
import rural.schemas.control.Run;
import rural.schemas.control.RunBook;
import rural.schemas.control.RunStep;
import rural.schemas.control.StopRequest;
import rural.schemas.home.Home;

/** A real scheduler process on H2 that is killed while a run is under way. */
class KilledSchedulerTest {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @TempDir private Path home;
  private RealScheduler scheduler;
  private Process process;

  /** Due once, seconds ahead. */
  private static String dueSoon() {
    String cron =
        DateTimeFormatter.ofPattern("s m H d M '?' yyyy")
            .format(ZonedDateTime.now(Clock.system(CHINA)).plusSeconds(3));
    return "jobs:\n  quarterly: {cron: \"" + cron + "\", misfire: every}\n";
  }

  private void startAndAwaitTheRun(String body) throws Exception {
    scheduler = RealScheduler.of(home, dueSoon(), body);
    lay();
    process = scheduler.start();
    scheduler.await("the run has begun", () -> scheduler.lines("started").size() == 1);
  }

  /** Laid down before the start, the one moment stays due however slowly the process starts. */
  private void lay() throws SQLException {
    ControlDatabase control = control();
    try (Clockwork clockwork = Clockwork.open(control, InstantSource.system())) {
      clockwork.lay(new ScheduleFile(new Home(home)).read(), WorkingDayFile.shipped());
    }
    try (Connection connection = control.source().getConnection();
        Statement shutdown = connection.createStatement()) {
      shutdown.execute("shutdown");
    }
  }

  private ControlDatabase control() {
    return ControlDatabase.open(new Home(home));
  }

  private RunBook book() {
    return new RunBook(control().jdbi(), InstantSource.system());
  }

  private static ProcessHandle processIn(String line) {
    return ProcessHandle.of(Long.parseLong(line.split("[ @]")[1])).orElseThrow();
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (process != null) {
      HomeLock.holder(control(), InstantSource.system(), HomeLock.Role.SCHEDULER)
          .ifPresent(new StopRequest(control(), InstantSource.system())::ask);
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        RealScheduler.kill(process.toHandle());
      }
    }
  }

  @Test
  void takesUpWhatItHadUnderWayHoweverOftenItIsKilled() throws Exception {
    startAndAwaitTheRun(
        """
        echo "$RURAL_RUN $$" >> $home/started
        while [ ! -f $home/go ]; do sleep 0.1; done
        """);
    killBoth(0);
    assertThat(book().runs()).extracting(Run::outcome).containsExactly("running");
    process = scheduler.start();
    scheduler.await("it is taken up", () -> scheduler.lines("started").size() == 2);
    killBoth(1);
    process = scheduler.start();
    scheduler.await("it is taken up again", () -> scheduler.lines("started").size() == 3);
    Files.createFile(home.resolve("go"));
    scheduler.await("it has ended", () -> book().running().isEmpty());

    List<Run> runs = book().runs();
    assertThat(runs)
        .extracting(Run::cause, Run::outcome)
        .containsExactly(
            tuple("resume", "done"),
            tuple("resume", "interrupted"),
            tuple("schedule", "interrupted"));
    assertThat(runs).extracting(Run::dueAt).containsOnly(runs.get(2).dueAt());
    assertThat(runs).extracting(Run::quarter).containsOnly(runs.get(2).quarter());
    assertThat(runs).extracting(Run::openedBy).doesNotHaveDuplicates();
  }

  /** The scheduler and then the job, with SIGKILL. */
  private void killBoth(int run) {
    RealScheduler.kill(process.toHandle());
    RealScheduler.kill(processIn(scheduler.lines("started").get(run)));
  }

  @Test
  void leavesTheJobToItselfWhereThatIsStillAtWork() throws Exception {
    startAndAwaitTheRun(
        "exec "
            + RealScheduler.java()
            + " -XX:TieredStopAtLevel=1 -Dh2.bindAddress=127.0.0.1 -cp "
            + System.getProperty("java.class.path")
            + " "
            + StandIn.class.getName()
            + " $home\n");
    RealScheduler.kill(process.toHandle());

    process = scheduler.start();
    scheduler.await(
        "it is there again",
        () -> scheduler.lines("printed").stream().filter(l -> l.contains("started")).count() == 2);
    assertThat(processIn(scheduler.lines("started").get(0)).isAlive()).isTrue();
    Files.createFile(home.resolve("go"));
    scheduler.await(
        "the end of the job is seen",
        () -> scheduler.lines("printed").stream().anyMatch(l -> l.contains("quarterly: done")));

    List<Run> runs = book().runs();
    assertThat(runs)
        .extracting(Run::cause, Run::outcome)
        .containsExactly(tuple("schedule", "done"));
    assertThat(book().steps(runs.get(0).runId()))
        .extracting(RunStep::name, RunStep::outcome, RunStep::rowsOut)
        .containsExactly(
            tuple("receive", "done", Optional.of(10L)), tuple("publish", "done", Optional.of(10L)));
    assertThat(scheduler.lines("started")).hasSize(1);
  }

  @Test
  void aSecondOnTheSameHomeIsRefusedAndToldWhoIsThere() throws IOException, InterruptedException {
    scheduler = RealScheduler.of(home, dueSoon(), "exit 0\n");
    process = scheduler.start();
    scheduler.await(
        "it is there",
        () -> scheduler.lines("printed").stream().anyMatch(l -> l.contains("Scheduler started")));

    Process second = scheduler.start();

    assertThat(second.waitFor()).isEqualTo(1);
    assertThat(scheduler.lines("printed"))
        .anyMatch(
            line ->
                line.startsWith(
                    "A scheduler works on this home already: process " + process.pid() + "@"));
  }
}
