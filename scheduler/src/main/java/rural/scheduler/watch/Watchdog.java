package rural.scheduler.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import rural.scheduler.calendar.WorkingDays;
import rural.scheduler.clock.Sight;
import rural.scheduler.process.JobWatch;
import rural.scheduler.process.WatchBook;
import rural.scheduler.schedule.JobPlan;
import rural.scheduler.schedule.Misfire;
import rural.scheduler.schedule.Schedule;
import rural.scheduler.timetable.Forecast;
import rural.scheduler.timetable.Rhythm;
import rural.schemas.contract.Text;

/**
 * Looks at each job: when the rhythm says it should have fired, what the book says it did, and how
 * its trigger stands in Quartz. Needs no history: a deadline counts from the first due moment on.
 *
 * @param beside what is amiss beside the jobs, as somebody else sees it
 */
public record Watchdog(
    Jdbi jdbi, Schedule schedule, WorkingDays days, Supplier<List<Alarm>> beside) {

  /** One that looks at nothing beside the jobs. */
  public Watchdog(Jdbi jdbi, Schedule schedule, WorkingDays days) {
    this(jdbi, schedule, days, List::of);
  }

  /** Quartz fires a due trigger within this time unless something is wrong. */
  private static final Duration SLACK = Duration.ofMinutes(2);

  /** The State Council's notice for a year comes in the autumn before. */
  private static final int MONTHS_BEFORE = 2;

  private static final Text ACQUIRED =
      new Text("触发器停在 ACQUIRED：已取得而未触发", "its trigger sticks in ACQUIRED: taken, never fired");
  private static final Text BLOCKED =
      new Text(
          "触发器停在 BLOCKED，却没有运行中的任务", "its trigger sticks in BLOCKED although no run is under way");
  private static final Text ERROR =
      new Text("触发器处于 ERROR，Quartz 已放弃", "its trigger is in ERROR: Quartz has given it up");
  private static final Text GONE =
      new Text("日程中有此任务，Quartz 中却没有触发器", "it is on the schedule, but Quartz has no trigger for it");

  public List<Alarm> look(Instant now) {
    return Stream.of(
            schedule.jobs().stream().flatMap(plan -> look(plan, now)),
            calendar(now).stream(),
            beside.get().stream())
        .flatMap(alarms -> alarms)
        .toList();
  }

  /** That the working days by which jobs are due are not known, or soon will not be. */
  private Optional<Alarm> calendar(Instant now) {
    Optional<ZoneId> zone =
        schedule.jobs().stream()
            .map(JobPlan::rhythm)
            .filter(Rhythm::needsDays)
            .map(Rhythm::zone)
            .findFirst();
    if (zone.isEmpty()) {
      return Optional.empty();
    }
    LocalDate today = now.atZone(zone.get()).toLocalDate();
    LocalDate unknown = days.firstUnknown(today);
    if (today.isBefore(unknown.minusMonths(MONTHS_BEFORE))) {
      return Optional.empty();
    }
    boolean ends = today.isBefore(unknown);
    Text doubt = days.doubt(unknown).orElseThrow();
    return Optional.of(
        new Alarm(
            ends ? Alarm.Kind.CALENDAR_ENDS : Alarm.Kind.CALENDAR_UNKNOWN,
            "working_days",
            LocalDate.ofYearDay(unknown.getYear(), 1).atStartOfDay(zone.get()).toInstant(),
            ends
                ? new Text("已知的工作日即将用尽：{0}", "the known working days end soon: {0}").with(doubt)
                : doubt));
  }

  /** What is wrong with one job. */
  public Stream<Alarm> look(JobPlan plan, Instant now) {
    Optional<JobWatch> watch = new WatchBook(jdbi).of(plan.kind().word());
    Optional<Sight> sight = Sight.of(jdbi, plan.kind());
    if (watch.isEmpty() || sight.filter(Sight::isPaused).isPresent()) {
      return Stream.empty();
    }
    return Stream.of(
            stuck(plan, watch.get(), sight, now),
            missed(plan, watch.get(), sight, now),
            late(plan, watch.get(), now))
        .flatMap(Optional::stream);
  }

  private Optional<Alarm> stuck(JobPlan plan, JobWatch watch, Optional<Sight> sight, Instant now) {
    if (sight.isEmpty()) {
      Optional<Instant> since = first(plan, watch.firesSince(), now.minus(SLACK));
      return since.map(due -> alarm(Alarm.Kind.STUCK, plan, due, GONE));
    }
    Instant next = sight.get().next().orElse(watch.firesSince());
    boolean due = next.isBefore(now.minus(SLACK));
    Optional<Text> says =
        switch (sight.get().state()) {
          case "ERROR" -> Optional.of(ERROR);
          case "ACQUIRED" -> Optional.of(ACQUIRED).filter(text -> due);
          case "BLOCKED" -> Optional.of(BLOCKED).filter(text -> due && !sight.get().executing());
          default -> Optional.empty();
        };
    return says.map(text -> alarm(Alarm.Kind.STUCK, plan, next, text));
  }

  /** While a run of the job is under way, what comes due waits for it. */
  private Optional<Alarm> missed(JobPlan plan, JobWatch watch, Optional<Sight> sight, Instant now) {
    if (sight.filter(Sight::executing).isPresent()) {
      return Optional.empty();
    }
    Instant from = latest(watch.firesSince(), watch.lastDue());
    return first(plan, from, now.minus(SLACK))
        .map(
            due ->
                alarm(
                    Alarm.Kind.MISSED,
                    plan,
                    due,
                    new Text("应于此时运行而未触发", "should have fired then and did not")));
  }

  private Optional<Alarm> late(JobPlan plan, JobWatch watch, Instant now) {
    Instant since = plan.misfire() == Misfire.SKIP ? watch.firesSince() : watch.since();
    Instant from = latest(since, watch.lastFineDue());
    return first(plan, from, now.minus(plan.deadline()))
        .map(
            due ->
                alarm(
                    Alarm.Kind.LATE,
                    plan,
                    due,
                    new Text(
                        "时限 " + plan.deadline() + " 已过，仍无正常结果",
                        "has not come to a good end within its deadline of " + plan.deadline())));
  }

  /** The first due moment after one and up to another. */
  private Optional<Instant> first(JobPlan plan, Instant after, Instant until) {
    return Forecast.of(plan.rhythm(), after, days, 1).moments().stream()
        .findFirst()
        .filter(due -> !due.isAfter(until));
  }

  private static Instant latest(Instant one, Optional<Instant> other) {
    return other.filter(one::isBefore).orElse(one);
  }

  private static Alarm alarm(Alarm.Kind kind, JobPlan plan, Instant due, Text says) {
    return new Alarm(kind, plan.kind().word(), due, says);
  }
}
