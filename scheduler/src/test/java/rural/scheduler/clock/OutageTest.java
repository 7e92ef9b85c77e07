package rural.scheduler.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.scheduler.PostgresServer;
import rural.scheduler.calendar.WorkingDayFile;
import rural.scheduler.process.Ended;
import rural.scheduler.process.Interrupted;
import rural.scheduler.process.JobProcess;
import rural.scheduler.process.Outcome;
import rural.scheduler.process.Patience;
import rural.scheduler.process.Runs;
import rural.scheduler.process.WatchBook;
import rural.scheduler.schedule.JobKind;
import rural.scheduler.schedule.JobPlan;
import rural.scheduler.schedule.Misfire;
import rural.scheduler.schedule.Retry;
import rural.scheduler.schedule.Schedule;
import rural.scheduler.timetable.CronRhythm;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.Run;
import rural.schemas.control.RunBook;
import rural.schemas.home.Home;

/** The line to a real PostgreSQL is cut while a run is under way. */
class OutageTest {

  private static final InstantSource CLOCK = InstantSource.system();

  @TempDir private Path folder;
  private final BlockingQueue<Boolean> away = new LinkedBlockingQueue<>();
  private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();

  private static Schedule schedule() {
    return new Schedule(
        List.of(
            new JobPlan(
                JobKind.QUARTERLY,
                new CronRhythm("0 0 0 1 1 ? 2090", ZoneId.of("Asia/Shanghai"), false),
                Misfire.EVERY,
                Duration.ofMinutes(1),
                new Retry(1, Duration.ofMillis(1), 1),
                true)));
  }

  private Runs runs(ControlDatabase control) throws Exception {
    Path program = folder.resolve("program");
    Files.writeString(
        program,
        "#!/bin/sh\nwhile [ -f "
            + folder
            + "/hold ]; do sleep 0.05; done\n[ ! -f "
            + folder
            + "/fail ]\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    RunBook book = new RunBook(control.jdbi(), CLOCK);
    return new Runs(
        book,
        new WatchBook(control.jdbi()),
        new JobProcess(program, new Home(folder), List.of()),
        new Interrupted(control, book, CLOCK),
        new Patience(Duration.ofMillis(50), away::add),
        () -> false,
        "test",
        order -> {},
        ended::add);
  }

  private static <T> T take(BlockingQueue<T> queue) throws InterruptedException {
    T one = queue.poll(30, TimeUnit.SECONDS);
    assertThat(one).as("within 30 s").isNotNull();
    return one;
  }

  private static void awaitProcess(RunBook book) throws InterruptedException {
    for (int n = 0; n < 600; n++) {
      if (book.runs().stream().anyMatch(run -> run.process().isPresent())) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("No process within 30 s");
  }

  @Test
  void theEndOfARunAndItsRetryAreEnteredWhenTheDatabaseIsBack() throws Exception {
    String url = PostgresServer.emptyDatabase();
    int port = Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1"));
    try (CutLine line = new CutLine(port)) {
      ControlDatabase control =
          ControlDatabase.open(
              url.replace(":" + port + "/", ":" + line.port() + "/"),
              Optional.of("postgres"),
              Optional.empty());
      Files.createFile(folder.resolve("hold"));
      Files.createFile(folder.resolve("fail"));
      try (Clockwork clockwork = Clockwork.open(control, CLOCK)) {
        clockwork.lay(schedule(), WorkingDayFile.shipped());
        clockwork.start(schedule(), runs(control));
        clockwork.trigger(JobKind.QUARTERLY, Optional.empty(), "clerk");
        awaitProcess(new RunBook(control.jdbi(), CLOCK));

        line.cut();
        Files.delete(folder.resolve("hold"));
        assertThat(take(away)).as("it says that the database is away").isTrue();
        assertThat(ended).as("nothing is said to have ended").isEmpty();
        Files.delete(folder.resolve("fail"));
        line.mend();

        assertThat(take(away)).as("it says that the database is back").isFalse();
        assertThat(take(ended).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(take(ended).outcome()).isEqualTo(Outcome.DONE);
      }
      assertThat(new RunBook(control.jdbi(), CLOCK).runs())
          .extracting(Run::cause, Run::outcome)
          .containsExactly(tuple("retry", "done"), tuple("trigger", "failed"));
    }
  }
}
