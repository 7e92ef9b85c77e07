package rural.scheduler.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rural.scheduler.calendar.WorkingDayFile;
import rural.scheduler.calendar.WorkingDays;
import rural.scheduler.clock.Clockwork;
import rural.scheduler.process.WatchBook;
import rural.scheduler.schedule.JobKind;
import rural.scheduler.schedule.JobPlan;
import rural.scheduler.schedule.Misfire;
import rural.scheduler.schedule.Retry;
import rural.scheduler.schedule.Schedule;
import rural.scheduler.timetable.AfterQuarter;
import rural.schemas.contract.Language;
import rural.schemas.control.ControlDatabase;

/** The default quarterly job in its first quarter: due on Thursday 10 October 2024, 18:00. */
class WatchdogTest {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Instant LAID = Instant.parse("2024-10-01T00:00:00Z");
  private static final Instant DUE = Instant.parse("2024-10-10T10:00:00Z");
  private static final WorkingDays DAYS = WorkingDayFile.shipped();

  private final ControlDatabase control =
      ControlDatabase.open(
          "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE",
          Optional.empty(),
          Optional.empty());
  private final WatchBook book = new WatchBook(control.jdbi());
  private final Watchdog watchdog = laid(Misfire.EVERY);

  private Watchdog laid(Misfire misfire) {
    JobPlan quarterly =
        new JobPlan(
            JobKind.QUARTERLY,
            new AfterQuarter(10, LocalTime.of(18, 0), CHINA, true),
            misfire,
            Duration.ofHours(4),
            new Retry(0, Duration.ZERO, 1),
            true);
    Schedule schedule = new Schedule(List.of(quarterly));
    try (Clockwork clockwork = Clockwork.open(control, InstantSource.fixed(LAID))) {
      clockwork.lay(schedule, DAYS);
    }
    book.begin("quarterly", LAID, true);
    return new Watchdog(control.jdbi(), schedule, DAYS);
  }

  private List<String> at(Instant now) {
    return watchdog.look(now).stream().map(Alarm::key).toList();
  }

  private void quartz(String state) {
    control
        .jdbi()
        .useHandle(handle -> handle.execute("update qrtz_triggers set trigger_state = ?", state));
  }

  @Test
  void saysNothingBeforeTheJobIsDueAndInTheMinutesThatItMayTakeToFire() {
    assertThat(at(DUE.minusSeconds(1))).isEmpty();
    assertThat(at(DUE.plusSeconds(119))).isEmpty();
  }

  @Test
  void whatShouldHaveFiredAndDidNotIsMissedAndLaterLateWithoutAnyHistory() {
    assertThat(at(DUE.plusSeconds(120))).containsExactly("missed quarterly 2024-10-10T10:00:00Z");
    assertThat(at(DUE.plus(Duration.ofHours(4))))
        .containsExactly(
            "missed quarterly 2024-10-10T10:00:00Z", "late quarterly 2024-10-10T10:00:00Z");
  }

  @Test
  void aRunThatFiredIsOnlyLateOnceItsDeadlineHasPassed() {
    book.fired("quarterly", DUE, DUE.plusSeconds(1));
    assertThat(at(DUE.plusSeconds(4 * 3600 - 1))).isEmpty();
    assertThat(at(DUE.plus(Duration.ofHours(4))))
        .containsExactly("late quarterly 2024-10-10T10:00:00Z");
    book.fine("quarterly", DUE);
    assertThat(at(DUE.plus(Duration.ofDays(60)))).isEmpty();
  }

  @Test
  void namesTheStateInWhichQuartzSticks() {
    book.fired("quarterly", DUE.minusSeconds(1), DUE);
    quartz("ERROR");
    assertThat(watchdog.look(LAID.plusSeconds(1)))
        .singleElement()
        .satisfies(alarm -> assertThat(alarm.says().in(Language.EN)).contains("in ERROR"));
    quartz("ACQUIRED");
    assertThat(watchdog.look(DUE.plusSeconds(60))).isEmpty();
    assertThat(watchdog.look(DUE.plusSeconds(121)))
        .extracting(alarm -> alarm.says().in(Language.EN))
        .anyMatch(says -> says.contains("sticks in ACQUIRED"));
    quartz("BLOCKED");
    assertThat(watchdog.look(DUE.plusSeconds(121)))
        .extracting(alarm -> alarm.says().in(Language.EN))
        .anyMatch(says -> says.contains("sticks in BLOCKED although no run"));
  }

  @Test
  void aTriggerThatIsGoneIsNamed() {
    control
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute("delete from qrtz_simprop_triggers");
              handle.execute("delete from qrtz_triggers");
            });
    assertThat(at(DUE.plusSeconds(121)))
        .containsExactly(
            "stuck quarterly 2024-10-10T10:00:00Z", "missed quarterly 2024-10-10T10:00:00Z");
  }

  @Test
  void theEndOfTheKnownDaysIsToldTwoMonthsBeforeAndTheUnknownFromTheFirstDayOn() {
    book.fine("quarterly", Instant.parse("2027-01-11T10:00:00Z"));
    book.fired("quarterly", Instant.parse("2027-01-11T10:00:00Z"), LAID);
    assertThat(at(Instant.parse("2026-10-31T15:59:59Z"))).isEmpty();
    Instant november = Instant.parse("2026-10-31T16:00:00Z");
    assertThat(at(november)).containsExactly("calendar_ends working_days 2026-12-31T16:00:00Z");
    assertThat(watchdog.look(november).get(0).kind().isFault()).isFalse();
    Instant january = Instant.parse("2026-12-31T16:00:00Z");
    assertThat(at(january)).containsExactly("calendar_unknown working_days 2026-12-31T16:00:00Z");
    assertThat(watchdog.look(january).get(0).kind().isFault()).isTrue();
    assertThat(watchdog.look(january).get(0).says().in(Language.ZH)).contains("2027 年的工作日安排未知");
  }

  @Test
  void aPausedJobMissesNothing() {
    quartz("PAUSED");
    assertThat(at(DUE.plus(Duration.ofDays(30)))).isEmpty();
  }

  @Test
  void whatTheRuleLeavesOutAfterDowntimeIsNotLate() {
    Watchdog skipping = laid(Misfire.SKIP);
    book.begin("quarterly", DUE.plus(Duration.ofDays(3)), true);
    assertThat(skipping.look(DUE.plus(Duration.ofDays(4)))).isEmpty();
  }
}
