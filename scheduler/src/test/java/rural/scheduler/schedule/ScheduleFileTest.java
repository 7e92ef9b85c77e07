package rural.scheduler.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.scheduler.timetable.AfterQuarter;
import rural.scheduler.timetable.CronRhythm;
import rural.scheduler.timetable.FreeDays;
import rural.scheduler.timetable.Rhythm;
import rural.schemas.home.Home;
import rural.schemas.yaml.Problem;

class ScheduleFileTest {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private static List<String> problems(String text) {
    try {
      ScheduleReader.read("schedule.yaml", text);
      return List.of();
    } catch (ScheduleException e) {
      return e.problems().stream().map(Problem::toString).toList();
    }
  }

  @Test
  void writesADefaultThatCanBeReadAndLeavesAChangedOneAlone(@TempDir Path home) throws IOException {
    ScheduleFile file = new ScheduleFile(new Home(home));
    assertThat(file.writeDefault()).isTrue();
    assertThat(file.read().jobs())
        .containsExactly(
            new JobPlan(
                JobKind.RECEIVE,
                new CronRhythm("0 0/5 7-20 * * ?", CHINA, true),
                Misfire.ONCE,
                Duration.ofMinutes(30),
                new Retry(3, Duration.ofMinutes(1), 5),
                true),
            new JobPlan(
                JobKind.QUARTERLY,
                new AfterQuarter(10, LocalTime.of(18, 0), CHINA, true),
                Misfire.EVERY,
                Duration.ofHours(4),
                new Retry(4, Duration.ofMinutes(5), 3),
                true),
            new JobPlan(
                JobKind.DELIVER,
                new CronRhythm("0 2/5 7-20 * * ?", CHINA, false),
                Misfire.ONCE,
                Duration.ofHours(1),
                new Retry(4, Duration.ofMinutes(5), 3),
                false),
            plan(
                JobKind.REMINDERS,
                new AfterQuarter(
                    List.of(5, 8, 10, 13), LocalTime.of(8, 30), CHINA, true, Optional.empty()),
                Misfire.ONCE,
                2),
            plan(
                JobKind.WEEKLY_BULLETIN,
                new CronRhythm("0 45 8 ? * MON", CHINA, FreeDays.NEXT_WORKED),
                Misfire.ONCE,
                2),
            plan(
                JobKind.MONTHLY_BULLETIN,
                new CronRhythm("0 50 8 1 * ?", CHINA, FreeDays.NEXT_WORKED),
                Misfire.ONCE,
                2),
            plan(
                JobKind.ANNUAL_BULLETIN,
                new AfterQuarter(List.of(20), LocalTime.of(18, 0), CHINA, true, Optional.of(4)),
                Misfire.ONCE,
                2),
            plan(
                JobKind.MAINTAIN,
                new CronRhythm("0 0 2 ? * SUN", CHINA, FreeDays.RUN),
                Misfire.SKIP,
                6));
    Files.writeString(file.path(), "jobs:\n  receive: {cron: '0 0 9 * * ?'}\n");
    assertThat(file.writeDefault()).isFalse();
    assertThat(file.read().jobs()).hasSize(1);
  }

  /** With the usual retry; alone where it writes. */
  private static JobPlan plan(JobKind kind, Rhythm rhythm, Misfire misfire, int hours) {
    Retry usual = new Retry(3, Duration.ofMinutes(1), 5);
    return new JobPlan(
        kind, rhythm, misfire, Duration.ofHours(hours), usual, kind == JobKind.MAINTAIN);
  }

  @Test
  void aJobMayHaveItsOwnZone() {
    Schedule schedule =
        ScheduleReader.read(
            "s", "jobs:\n  receive: {cron: '0 0 9 * * ?', zone: Asia/Urumqi, retry: {times: 0}}");
    JobPlan receive = schedule.job(JobKind.RECEIVE).orElseThrow();
    assertThat(receive.rhythm())
        .isEqualTo(new CronRhythm("0 0 9 * * ?", ZoneId.of("Asia/Urumqi"), false));
    assertThat(receive.retry().times()).isZero();
  }

  @Test
  void suggestsTheKeyThatWasMeantAndNamesItsPlace() {
    assertThat(problems("zon: Asia/Shanghai\njobs:\n  recieve: {cron: '0 0 9 * * ?'}\n"))
        .containsExactly(
            "schedule.yaml:1: zon: Unknown key; did you mean 'zone'? Known: zone, jobs, tell, serve",
            "schedule.yaml:3: jobs.recieve: Unknown key; did you mean 'receive'?"
                + " Known: receive, quarterly, weekly_bulletin, monthly_bulletin, annual_bulletin, deliver, reminders, maintain",
            "schedule.yaml:2: jobs: Expected at least one of receive, quarterly, weekly_bulletin, monthly_bulletin, annual_bulletin, deliver, reminders, maintain");
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    assertThat(
            problems(
                """
                zone: Asia/Peking
                jobs:
                  receive:
                    cron: every five minutes
                    deadline: soon
                    misfire: twice
                  quarterly:
                    after_quarter: {days: 90, at: noon}
                    retry: {times: 2.5}
                """))
        .satisfiesExactly(
            one -> assertThat(one).startsWith("schedule.yaml:1: zone: Expected a time zone"),
            one -> assertThat(one).startsWith("schedule.yaml:4: jobs.receive.cron: Not a cron"),
            one -> assertThat(one).contains(":6: jobs.receive.misfire: Unknown value 'twice'"),
            one -> assertThat(one).contains("30m, 2h or 1d, found 'soon'"),
            one -> assertThat(one).contains("a time such as 09:00, found 'noon'"),
            one -> assertThat(one).contains("Expected 1 to 80 days"),
            one -> assertThat(one).contains(":9: jobs.quarterly.retry.times: "));
  }

  @Test
  void aJobIsDueByOneRuleOnly() {
    assertThat(problems("jobs:\n  quarterly: {misfire: once}\n"))
        .containsExactly(
            "schedule.yaml:2: jobs.quarterly: Expected either 'cron' or 'after_quarter',"
                + " to say when the job is due");
  }

  @Test
  void waitsLongerAfterEachFailureButNeverMoreThanSixHours() {
    Retry retry = new Retry(9, Duration.ofMinutes(1), 5);
    assertThat(List.of(retry.after(1), retry.after(2), retry.after(3), retry.after(9)))
        .containsExactly(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(25),
            Duration.ofHours(6));
    assertThatThrownBy(() -> new Retry(-1, Duration.ZERO, 1)).hasMessageContaining("0 to 20");
  }
}
