package rural.scheduler.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rural.scheduler.calendar.WorkingDayFile;
import rural.scheduler.calendar.WorkingDays;
import rural.scheduler.process.WatchBook;
import rural.scheduler.schedule.JobKind;
import rural.scheduler.schedule.JobPlan;
import rural.scheduler.schedule.Misfire;
import rural.scheduler.schedule.Retry;
import rural.scheduler.schedule.Schedule;
import rural.scheduler.timetable.AfterQuarter;
import rural.scheduler.timetable.CronRhythm;
import rural.scheduler.timetable.Rhythm;
import rural.scheduler.watch.Alarm;
import rural.scheduler.watch.Watchdog;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.HomeLock;
import rural.schemas.control.Run;
import rural.schemas.control.RunBook;
import rural.schemas.control.RunOpening;

/**
 * The quarterly job, due on the tenth day after a quarter at 18:00 in China: on 10 October 2026, a
 * worked Saturday, and on Monday 11 January 2027. The clock is the test's.
 */
class WrongClockTest {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final WorkingDays DAYS = WorkingDayFile.shipped();
  private static final Instant RIGHT = Instant.parse("2026-10-01T00:00:00Z");
  private static final Instant OCTOBER = Instant.parse("2026-10-10T10:00:00Z");
  private static final Instant JANUARY = Instant.parse("2027-01-11T10:00:00Z");
  private static final Duration AHEAD = Duration.ofDays(700);

  private Instant now = RIGHT;
  private final InstantSource clock = () -> now;
  private final ControlDatabase control =
      ControlDatabase.open(
          "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE",
          Optional.empty(),
          Optional.empty());
  private final WatchBook watch = new WatchBook(control.jdbi());
  private final RunBook book = new RunBook(control.jdbi(), clock);
  private Clockwork clockwork;

  @BeforeEach
  void open() {
    clockwork = Clockwork.open(control, clock);
  }

  @AfterEach
  void close() {
    clockwork.close();
  }

  private static Schedule quarterly(ZoneId zone) {
    return schedule(new AfterQuarter(10, LocalTime.of(18, 0), zone, true));
  }

  private static Schedule schedule(Rhythm rhythm) {
    return new Schedule(
        List.of(
            new JobPlan(
                JobKind.QUARTERLY,
                rhythm,
                Misfire.EVERY,
                Duration.ofHours(4),
                new Retry(0, Duration.ZERO, 1),
                true)));
  }

  /** A scheduler begins on the home, as the station does it. */
  private Straightened begin() {
    clockwork.close();
    clockwork = Clockwork.open(control, clock);
    Straightened laid = clockwork.lay(quarterly(CHINA), DAYS);
    watch.begin("quarterly", now, true);
    return laid;
  }

  /** What is due fires and comes to a good end. */
  private void fire(Instant due) {
    String fire = "quarterly " + due + " #1";
    String run =
        book.open(
                new RunOpening(
                    "quarterly",
                    Optional.empty(),
                    "schedule",
                    "schedule",
                    "test",
                    Optional.empty(),
                    Optional.of(due),
                    1,
                    Optional.empty(),
                    Optional.of(fire)))
            .orElseThrow();
    book.end(run, "done", Optional.empty());
    watch.fired("quarterly", due, now);
    watch.fine("quarterly", due);
  }

  private Instant next() {
    return clockwork.next(JobKind.QUARTERLY).orElseThrow();
  }

  private List<Alarm.Kind> alarms() {
    return new Watchdog(control.jdbi(), quarterly(CHINA), DAYS)
        .look(now).stream().map(Alarm::kind).toList();
  }

  @Test
  void aClockThatWasAheadAtTheStartSilencesNothingOnceItIsRight() {
    now = RIGHT.plus(AHEAD);
    begin();
    assertThat(next()).isAfter(RIGHT.plus(AHEAD));
    now = RIGHT;

    Straightened laid = begin();

    assertThat(next()).isEqualTo(OCTOBER);
    assertThat(laid.isWorthTelling()).isTrue();
    assertThat(laid.says().en())
        .startsWith("The book has moments that are still to come")
        .endsWith("quarterly 2028-10-10 18:00 → 2026-10-10 18:00");
    assertThat(begin().isWorthSaying()).as("once").isFalse();
    now = OCTOBER.plus(Duration.ofHours(5));
    assertThat(alarms()).as("and is watched").contains(Alarm.Kind.MISSED, Alarm.Kind.LATE);
  }

  @Test
  void whatFiredWhileTheClockWasAheadFiresAgainWhenItsTimeComes() {
    begin();
    fire(Instant.parse("2026-07-10T10:00:00Z"));
    now = RIGHT.plus(AHEAD);
    clockwork.straighten();
    fire(OCTOBER);
    fire(Instant.parse("2028-07-10T10:00:00Z"));
    now = RIGHT;

    Straightened back = clockwork.straighten();

    assertThat(back.off()).isNegative();
    assertThat(back.says().en()).startsWith("The clock was set back by 700 d.");
    assertThat(next()).isEqualTo(OCTOBER);
    assertThat(watch.of("quarterly").orElseThrow().lastDue())
        .contains(Instant.parse("2026-07-10T10:00:00Z"));
    now = OCTOBER;
    fire(OCTOBER);
    assertThat(book.last("quarterly").flatMap(Run::dueAt)).contains(OCTOBER);
  }

  @Test
  void overALeapAheadNothingIsMadeUpForAndThatIsTold() {
    begin();
    now = RIGHT.plus(AHEAD);

    Straightened leap = clockwork.straighten();

    assertThat(next()).as("not one for each quarter of two years").isAfter(now);
    assertThat(leap.says().en()).contains("Nothing of the time between is made up for");
    assertThat(clockwork.straighten().isWorthSaying()).isFalse();
  }

  @Test
  void aMachineThatSleptForDaysMakesUpForWhatItMissed() {
    now = OCTOBER.minus(Duration.ofDays(1));
    begin();
    now = OCTOBER.plus(Duration.ofDays(3));

    Straightened woken = clockwork.straighten();

    assertThat(next()).isEqualTo(OCTOBER);
    assertThat(woken.says().zh()).isEqualTo("系统时钟前移 4 d（被调，或机器休眠）。");
    assertThat(woken.isWorthTelling()).isFalse();
  }

  @Test
  void aMachineThatWakesUpYearsBehindGoesOnWhereItWasOnceItsClockIsRight() {
    begin();
    now = OCTOBER;
    fire(OCTOBER);
    now = Instant.parse("2020-02-03T00:00:00Z");

    Straightened behind = begin();

    assertThat(behind.says().en()).startsWith("The book has moments that are still to come");
    assertThat(next()).isEqualTo("2020-04-10T10:00:00Z");
    now = Instant.parse("2027-01-15T00:00:00Z");
    Straightened right = clockwork.straighten();
    assertThat(next())
        .as("the quarter that was missed meanwhile, and none before")
        .isEqualTo(JANUARY);
    assertThat(right.says().en()).doesNotContain("Nothing of the time between");
  }

  @Test
  void aHomeMadeWhileTheClockWasYearsBehindBeginsWhenItIsRight() {
    now = Instant.parse("2020-02-03T00:00:00Z");
    begin();
    now = Instant.parse("2026-11-30T00:00:00Z");
    clockwork.straighten();
    assertThat(next()).isEqualTo(JANUARY);
    assertThat(alarms()).containsExactly(Alarm.Kind.CALENDAR_ENDS);
  }

  @Test
  void smallCorrectionsOfTheClockChangeNothing() {
    now = OCTOBER.plusMillis(-1);
    begin();
    now = OCTOBER.minusSeconds(30);
    assertThat(clockwork.straighten().isWorthSaying()).isFalse();
    now = OCTOBER.plusSeconds(20);
    assertThat(clockwork.straighten().isWorthSaying()).isFalse();
    assertThat(next()).isEqualTo(OCTOBER);
  }

  @Test
  void anotherAttemptThatLiesYearsAheadIsMadeNow() {
    begin();
    clockwork.trigger(JobKind.QUARTERLY, Optional.empty(), "clerk");
    long far = RIGHT.plus(AHEAD).toEpochMilli();
    control
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update qrtz_triggers set next_fire_time = ? where trigger_type = 'SIMPLE'",
                    far));
    clockwork.straighten();
    long next =
        control
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select next_fire_time from qrtz_triggers"
                                + " where trigger_type = 'SIMPLE'")
                        .mapTo(Long.class)
                        .one());
    assertThat(next).isEqualTo(RIGHT.toEpochMilli());
  }

  @Test
  void aPausedJobIsLaidAnewAndRestsOn() {
    now = RIGHT.plus(AHEAD);
    begin();
    clockwork.pause(JobKind.QUARTERLY);
    now = RIGHT;
    begin();
    assertThat(clockwork.standing(JobKind.QUARTERLY)).isEqualTo(Standing.PAUSED);
    assertThat(next()).isEqualTo(OCTOBER);
  }

  @Test
  void aLockThatAClockAheadLeftOnAnotherMachineHoldsNobodyUp() {
    String insert = "insert into home_lock (name, owner, expires_at) values ('scheduler', ?, ?)";
    control
        .jdbi()
        .useHandle(
            handle -> handle.execute(insert, "7@gone", RIGHT.plus(AHEAD).atOffset(ZoneOffset.UTC)));
    assertThat(HomeLock.holder(control, clock, HomeLock.Role.SCHEDULER)).isEmpty();
    control
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update home_lock set expires_at = ?",
                    RIGHT.plusSeconds(90).atOffset(ZoneOffset.UTC)));
    assertThat(HomeLock.holder(control, clock, HomeLock.Role.SCHEDULER)).contains("7@gone");
  }

  @Test
  void anotherZoneIsAnotherTime() {
    begin();
    clockwork.lay(quarterly(ZoneId.of("Asia/Urumqi")), DAYS);
    assertThat(next()).isEqualTo(OCTOBER.plus(Duration.ofHours(2)));
  }

  @Test
  void theQuarterThatWasMissedWhileAYearWasUnknownIsCaughtUp() {
    begin();
    now = OCTOBER;
    fire(OCTOBER);
    control
        .jdbi()
        .useHandle(
            handle -> { // as a scheduler left it that stood still
              handle.execute("delete from qrtz_simprop_triggers");
              handle.execute("delete from qrtz_triggers");
            });
    now = Instant.parse("2027-03-01T00:00:00Z");
    assertThat(begin().isWorthTelling()).isFalse();
    assertThat(next()).isEqualTo(JANUARY);
  }

  @Test
  void anEnteredYearThatPutsATimeIntoThePastLosesNothing() {
    now = Instant.parse("2027-01-11T11:00:00Z");
    Rhythm early = new CronRhythm("0 0 18 9 1 ?", CHINA, true);
    watch.begin("quarterly", RIGHT, true);
    clockwork.lay(schedule(early), DAYS);
    assertThat(next()).as("9 January 2027 is a Saturday").isAfter(now);
    control
        .jdbi()
        .useHandle(
            h -> h.execute("update job_watch set since = ?", RIGHT.atOffset(ZoneOffset.UTC)));
    WorkingDays entered =
        new WorkingDays(
            "own", Set.of(2026, 2027, 2028, 2029, 2030), Map.of(LocalDate.of(2027, 1, 9), true));
    clockwork.lay(schedule(early), entered);
    assertThat(next()).isEqualTo("2027-01-09T10:00:00Z");
  }

  @Test
  void aJobThatWasTakenOffTheScheduleBeginsAnewWhenItIsPutBack() {
    begin();
    now = OCTOBER;
    fire(OCTOBER);
    clockwork.lay(new Schedule(List.of()), DAYS);
    now = Instant.parse("2027-03-01T00:00:00Z");
    begin();
    assertThat(next()).isEqualTo("2027-04-12T10:00:00Z");
  }
}
