package rural.scheduler.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.scheduler.calendar.WorkingDayFile;
import rural.scheduler.calendar.WorkingDays;
import rural.scheduler.process.Ended;
import rural.scheduler.process.Interrupted;
import rural.scheduler.process.JobProcess;
import rural.scheduler.process.Order;
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
import rural.schemas.control.HomeBusyException;
import rural.schemas.control.HomeLock;
import rural.schemas.control.Run;
import rural.schemas.control.RunBook;
import rural.schemas.control.StopRequest;
import rural.schemas.home.Home;
import rural.schemas.period.Quarter;

/** Real Quartz on a real H2, real processes; what is started is a script of the test. */
class ClockworkTest {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final InstantSource CLOCK = InstantSource.system();

  @TempDir private Path folder;
  private Home home;
  private ControlDatabase control;
  private RunBook book;
  private Clockwork clockwork;
  private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();

  @BeforeEach
  void open() {
    home = new Home(folder);
    control =
        ControlDatabase.open(
            "jdbc:h2:mem:" + folder.getFileName() + ";DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE",
            Optional.empty(),
            Optional.empty());
    book = new RunBook(control.jdbi(), CLOCK);
    clockwork = Clockwork.open(control, CLOCK);
  }

  @AfterEach
  void close() {
    clockwork.close();
  }

  /** A stand-in for the program, with the same exit codes. */
  private Runs program(String body) throws IOException {
    Path script = folder.resolve("program");
    Files.writeString(script, "#!/bin/sh\necho \"$@\" \"$RURAL_RUN\"\n" + body + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    JobProcess process = new JobProcess(script, home, List.of("--lang", "zh"));
    return new Runs(
        book,
        new WatchBook(control.jdbi()),
        process,
        new Interrupted(control, book, CLOCK),
        new Patience(Duration.ofMillis(50), away -> {}),
        () -> false,
        "test",
        order -> {},
        ended::add);
  }

  private static Schedule daily(JobKind kind, String cron, Retry retry) {
    return new Schedule(
        List.of(
            new JobPlan(
                kind,
                new CronRhythm(cron, CHINA, false),
                Misfire.EVERY,
                Duration.ofMinutes(1),
                retry,
                true)));
  }

  private void start(Schedule schedule, Runs runs) {
    clockwork.lay(schedule, WorkingDayFile.shipped());
    clockwork.start(schedule, runs);
  }

  private Ended next() throws InterruptedException {
    Ended one = ended.poll(15, TimeUnit.SECONDS);
    assertThat(one).as("a run has ended within 15 s").isNotNull();
    return one;
  }

  @Test
  void firesWhatIsDueAndEntersItInTheRunBook() throws Exception {
    Files.createDirectories(home.inbox());
    Files.writeString(home.inbox().resolve("a.csv"), "x");
    Schedule everySecond = daily(JobKind.RECEIVE, "* * * * * ?", new Retry(0, Duration.ZERO, 1));

    start(everySecond, program("exit 0"));
    Ended run = next();

    assertThat(run.outcome()).isEqualTo(Outcome.DONE);
    assertThat(book.run(run.runId()).orElseThrow())
        .returns("receive", Run::job)
        .returns("schedule", Run::cause)
        .returns("done", Run::outcome)
        .returns(Optional.empty(), Run::quarter);
    assertThat(Files.readString(home.logs().resolve(run.runId() + ".log")))
        .isEqualTo("receive --home " + home.root() + " --lang zh " + run.runId() + "\n");
  }

  @Test
  void aRunThatIsDueByADayNobodyKnowsSaysSoInItsLogAndInWhatIsTold() throws Exception {
    LocalDate today = LocalDate.now(CHINA);
    WorkingDays unknown =
        new WorkingDays("own.csv", Set.of(), Map.of(today, true, today.plusDays(1), true));
    Schedule everySecond =
        new Schedule(
            List.of(
                new JobPlan(
                    JobKind.QUARTERLY,
                    new CronRhythm("* * * * * ?", CHINA, true),
                    Misfire.ONCE,
                    Duration.ofMinutes(1),
                    new Retry(0, Duration.ZERO, 1),
                    true)));
    clockwork.lay(everySecond, unknown);
    clockwork.start(everySecond, program("exit 0"));

    Ended run = next();

    String says = "The working days of " + today.getYear() + " are not known";
    assertThat(run.message()).contains(says, "补入 own.csv");
    assertThat(Files.readString(home.logs().resolve(run.runId() + ".log")))
        .contains(says, run.runId() + "\n");
  }

  @Test
  void startsNoProcessWhileTheInboxIsEmptyUnlessSomebodyAsks() throws Exception {
    Files.createDirectories(home.inbox());
    Files.writeString(home.inbox().resolve("a.xlsx.part"), "half");
    Schedule everySecond = daily(JobKind.RECEIVE, "* * * * * ?", new Retry(0, Duration.ZERO, 1));
    clockwork.lay(everySecond, WorkingDayFile.shipped());
    clockwork.trigger(JobKind.RECEIVE, Optional.empty(), "clerk");
    clockwork.start(everySecond, program("exit 0"));

    assertThat(next().order().cause().word()).isEqualTo("trigger");
    assertThat(book.runs()).extracting(Run::cause).containsExactly("trigger");
  }

  @Test
  void aHeldReleaseIsAnOutcomeAndIsNotTriedAgain() throws Exception {
    Schedule never =
        daily(JobKind.QUARTERLY, "0 0 0 1 1 ? 2090", new Retry(3, Duration.ofMillis(1), 1));
    start(never, program("exit 4"));
    clockwork.trigger(JobKind.QUARTERLY, Optional.of(Quarter.of("2024Q3")), "clerk");

    assertThat(next().outcome()).isEqualTo(Outcome.HELD);
    assertThat(book.runs())
        .extracting(Run::quarter, Run::outcome)
        .containsExactly(tuple(Optional.of("2024Q3"), "held"));
  }

  @Test
  void triesAFailedRunAgainAsOftenAsTheScheduleSays() throws Exception {
    Schedule never =
        daily(JobKind.QUARTERLY, "0 0 0 1 1 ? 2090", new Retry(2, Duration.ofMillis(1), 1));
    start(never, program("exit 1"));
    clockwork.trigger(JobKind.QUARTERLY, Optional.of(Quarter.of("2024Q3")), "clerk");

    assertThat(List.of(next(), next(), next()))
        .extracting(one -> one.order().cause().word())
        .containsExactly("trigger", "retry", "retry");
    clockwork.close();
    assertThat(book.runs()).hasSize(3).allMatch(run -> run.outcome().equals("failed"));
    assertThat(book.runs()).allMatch(run -> run.quarter().equals(Optional.of("2024Q3")));
    assertThat(book.runs().get(0).message().orElseThrow()).contains("logs");
    assertThat(ended).isEmpty();
  }

  @Test
  void jobsThatRunAloneWaitForEachOther() throws Exception {
    Retry none = new Retry(0, Duration.ZERO, 1);
    Schedule both =
        new Schedule(
            List.of(
                daily(JobKind.RECEIVE, "0 0 0 1 1 ? 2090", none).jobs().get(0),
                daily(JobKind.QUARTERLY, "0 0 0 1 1 ? 2090", none).jobs().get(0)));
    String home = folder.toString();
    clockwork.lay(both, WorkingDayFile.shipped());
    clockwork.trigger(JobKind.RECEIVE, Optional.empty(), "clerk");
    clockwork.trigger(JobKind.QUARTERLY, Optional.empty(), "clerk");

    clockwork.start(
        both, program("mkdir " + home + "/busy || exit 1; sleep 0.5; rmdir " + home + "/busy"));

    assertThat(List.of(next(), next())).allMatch(run -> run.outcome() == Outcome.DONE);
  }

  @Test
  void makesUpForADayOnWhichNoSchedulerRanExactlyOnce() throws Exception {
    Schedule yearly =
        daily(JobKind.QUARTERLY, "0 0 9 10 1,4,7,10 ?", new Retry(0, Duration.ZERO, 1));
    clockwork.lay(yearly, WorkingDayFile.shipped());
    Instant missed = Instant.parse("2024-10-10T01:00:00Z");
    Instant later = clockwork.next(JobKind.QUARTERLY).orElseThrow();
    control
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update qrtz_triggers set next_fire_time = ?", missed.toEpochMilli()));

    start(yearly, program("exit 0"));
    Order first = next().order();

    assertThat(first.quarter()).contains(Quarter.of("2024Q3"));
    assertThat(first.cause().word()).isEqualTo("catch-up");
    assertThat(next().order().quarter()).contains(Quarter.of("2024Q4"));
    assertThat(later).isAfter(missed);
  }

  /** A week in which no scheduler ran: the schedule was laid down before it, and is fired after. */
  private void afterAWeek(Schedule schedule, Runs runs) {
    Instant weekAgo = Instant.now().minus(Duration.ofDays(7));
    try (Clockwork before = Clockwork.open(control, InstantSource.fixed(weekAgo))) {
      before.lay(schedule, WorkingDayFile.shipped());
    }
    start(schedule, runs);
  }

  private static Schedule atNoon(Misfire misfire) {
    return new Schedule(
        List.of(
            new JobPlan(
                JobKind.QUARTERLY,
                new CronRhythm("0 0 12 * * ?", CHINA, false),
                misfire,
                Duration.ofMinutes(1),
                new Retry(0, Duration.ZERO, 1),
                true)));
  }

  @Test
  void everyNoonOfAWeekOfDowntimeIsCaughtUpExactlyOnce() throws Exception {
    List<Instant> noons =
        IntStream.rangeClosed(-7, 0)
            .mapToObj(day -> LocalDate.now(CHINA).plusDays(day).atTime(12, 0).atZone(CHINA))
            .map(ZonedDateTime::toInstant)
            .filter(noon -> noon.isAfter(Instant.now().minus(Duration.ofDays(7))))
            .filter(noon -> noon.isBefore(Instant.now()))
            .toList();
    Runs runs = program("exit 0");

    afterAWeek(atNoon(Misfire.EVERY), runs);

    for (Instant noon : noons) {
      assertThat(next().order().due()).isEqualTo(noon);
    }
    clockwork.close();
    clockwork = Clockwork.open(control, CLOCK);
    start(atNoon(Misfire.EVERY), runs);
    clockwork.trigger(JobKind.QUARTERLY, Optional.empty(), "clerk");
    assertThat(next().order().cause().word())
        .as("a new start repeats nothing")
        .isEqualTo("trigger");
    assertThat(noons).hasSize(7);
    assertThat(book.runs()).extracting(Run::cause).containsOnly("trigger", "catch-up").hasSize(8);
  }

  @Test
  void aWeekOfDowntimeIsMadeUpForByOneRunOrByNone() throws Exception {
    Runs runs = program("exit 0");

    afterAWeek(atNoon(Misfire.ONCE), runs);
    assertThat(next().order().cause().word()).isEqualTo("catch-up");

    clockwork.close();
    clockwork = Clockwork.open(control, CLOCK);
    afterAWeek(atNoon(Misfire.SKIP), runs);
    clockwork.trigger(JobKind.QUARTERLY, Optional.empty(), "clerk");
    assertThat(next().order().cause().word()).isEqualTo("trigger");
    assertThat(book.runs()).extracting(Run::cause).containsExactly("trigger", "catch-up");
  }

  @Test
  void aPausedJobRestsOverANewStartAndMakesUpForWhatItMissed() throws Exception {
    Runs runs = program("exit 0");
    clockwork.lay(atNoon(Misfire.EVERY), WorkingDayFile.shipped());
    clockwork.pause(JobKind.QUARTERLY);
    control
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update qrtz_triggers set next_fire_time = ?",
                    clockwork.next(JobKind.QUARTERLY).orElseThrow().toEpochMilli()
                        - Duration.ofDays(2).toMillis()));
    clockwork.close();
    clockwork = Clockwork.open(control, CLOCK);
    start(atNoon(Misfire.EVERY), runs);
    assertThat(clockwork.standing(JobKind.QUARTERLY)).isEqualTo(Standing.PAUSED);
    clockwork.trigger(JobKind.QUARTERLY, Optional.empty(), "clerk");
    assertThat(next().order().cause().word())
        .as("what is asked for still runs")
        .isEqualTo("trigger");

    clockwork.resume(JobKind.QUARTERLY);

    assertThat(List.of(next(), next()))
        .extracting(one -> one.order().cause().word())
        .containsExactly("catch-up", "catch-up");
    assertThat(clockwork.next(JobKind.QUARTERLY).orElseThrow()).isAfter(Instant.now());
  }

  @Test
  void aSecondSchedulerOnOneHomeIsRefusedAndToldWhoIsThere() {
    try (HomeLock first = HomeLock.take(control, CLOCK, HomeLock.Role.SCHEDULER)) {
      assertThatThrownBy(() -> HomeLock.take(control, CLOCK, HomeLock.Role.SCHEDULER))
          .isInstanceOf(HomeBusyException.class)
          .hasMessage(
              "A scheduler works on this home already: process "
                  + first.owner()
                  + ". Stop it first with 'rural scheduler stop', or use another --home");
      HomeLock.take(control, CLOCK).close();
      StopRequest stop = new StopRequest(control, CLOCK);
      stop.ask(first.owner());
      assertThat(stop.isAskedOf(first.owner())).isTrue();
      assertThat(stop.isAskedOf("1@elsewhere")).isFalse();
    }
    assertThat(HomeLock.holder(control, CLOCK, HomeLock.Role.SCHEDULER)).isEmpty();
  }
}
