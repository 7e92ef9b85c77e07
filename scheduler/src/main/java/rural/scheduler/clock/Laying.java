package rural.scheduler.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.Trigger.TriggerState;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import rural.scheduler.calendar.WorkingDays;
import rural.scheduler.clock.Straightened.Doubt;
import rural.scheduler.process.WatchBook;
import rural.scheduler.schedule.JobKind;
import rural.scheduler.schedule.JobPlan;
import rural.scheduler.schedule.Retry;
import rural.scheduler.schedule.Schedule;
import rural.scheduler.timetable.Forecast;

/**
 * Lays the rhythms of the schedule into Quartz, and anew where a next time cannot be right: none
 * lies beyond the first due moment from now on, unless the clock was wrong when it was worked out.
 */
final class Laying {

  private final Scheduler quartz;
  private final WatchBook watch;
  private final InstantSource clock;
  private final SteadyClock steady;
  private Schedule schedule = new Schedule(List.of());
  private volatile WorkingDays days;

  /** The latest moment that the book had when the clock was behind it; else long ago. */
  private Instant behind = Instant.MIN;

  Laying(Scheduler quartz, WatchBook watch, InstantSource clock, SteadyClock steady) {
    this.quartz = quartz;
    this.watch = watch;
    this.clock = clock;
    this.steady = steady;
  }

  /** The working days by which the jobs are due. */
  WorkingDays days() {
    return days;
  }

  synchronized Straightened lay(Schedule asked, WorkingDays known) throws SchedulerException {
    schedule = asked;
    days = known;
    Instant now = clock.instant();
    Instant latest = watch.latest().orElse(Instant.MIN);
    boolean kept = watch.straighten(now, Straightened.SLACK);
    behind = kept ? latest : Instant.MIN;
    boolean sameDays = keep(known);
    List<Doubt> doubts = new ArrayList<>();
    for (JobKind kind : JobKind.values()) {
      Optional<JobPlan> plan = asked.job(kind);
      if (plan.isPresent()) {
        doubtful(plan.get(), now).ifPresent(doubts::add);
        lay(plan.get(), now, sameDays);
      } else {
        quartz.deleteJob(key(kind));
        watch.forget(kind.word());
      }
    }
    return new Straightened(Duration.ZERO, laid(doubts), kept, true);
  }

  /** Only what was laid before can be doubted. */
  synchronized Straightened straighten() throws SchedulerException {
    Duration off = steady.off();
    boolean leapt = steady.hasLeapt();
    Instant now = clock.instant();
    steady.settle();
    boolean kept = watch.straighten(now, Straightened.SLACK);
    boolean back = !off.isNegative() && now.isAfter(behind) && behind.isAfter(Instant.MIN);
    boolean madeUp = !leapt || off.isNegative() || back;
    if (leapt) {
      schedule.jobs().forEach(plan -> watch.beginAnew(plan.kind().word(), now, !madeUp));
      behind = Instant.MIN;
    }
    List<Doubt> doubts = new ArrayList<>();
    for (JobPlan plan : schedule.jobs()) {
      Optional<Doubt> doubt = leapt ? next(plan, now) : doubtful(plan, now);
      if (doubt.isPresent()) {
        anew(plan, madeUp ? lastDue(plan.kind(), now) : now);
        doubts.add(doubt.get());
      }
    }
    strays(now);
    return new Straightened(off, laid(doubts), kept, madeUp);
  }

  private Optional<Doubt> doubtful(JobPlan plan, Instant now) throws SchedulerException {
    Optional<Instant> allowed = plan.rhythm().next(now.plus(Straightened.SLACK), days);
    return next(plan, now)
        .filter(kept -> allowed.filter(most -> kept.was().isAfter(most)).isPresent());
  }

  private Optional<Doubt> next(JobPlan plan, Instant now) throws SchedulerException {
    return quartz.getTrigger(rhythm(plan.kind())) instanceof RhythmTrigger kept
            && kept.follows(plan.rhythm(), plan.misfire())
            && kept.getNextFireTime() != null
        ? Optional.of(
            new Doubt(plan.kind().word(), kept.getNextFireTime().toInstant(), Optional.of(now)))
        : Optional.empty();
  }

  /** The doubts with the times that took their place. */
  private List<Doubt> laid(List<Doubt> doubts) throws SchedulerException {
    List<Doubt> laid = new ArrayList<>();
    for (Doubt one : doubts) {
      Optional<Instant> next =
          Optional.ofNullable(quartz.getTrigger(TriggerKey.triggerKey(one.job())))
              .map(Trigger::getNextFireTime)
              .map(Date::toInstant);
      if (next.filter(one.was()::equals).isEmpty()) {
        laid.add(new Doubt(one.job(), one.was(), next));
      }
    }
    return laid;
  }

  /** Says whether these are the days that Quartz had; to have it change triggers undoes pauses. */
  private boolean keep(WorkingDays known) throws SchedulerException {
    boolean same =
        quartz.getCalendarNames().contains(QuartzDays.NAME)
            && quartz.getCalendar(QuartzDays.NAME) instanceof QuartzDays kept
            && kept.days().equals(known);
    quartz.addCalendar(QuartzDays.NAME, new QuartzDays(known), true, false);
    return same;
  }

  private void lay(JobPlan plan, Instant now, boolean sameDays) throws SchedulerException {
    quartz.addJob(detail(plan.kind()), true);
    Trigger laid = quartz.getTrigger(rhythm(plan.kind()));
    boolean follows =
        laid instanceof RhythmTrigger kept && kept.follows(plan.rhythm(), plan.misfire());
    if (follows && ((RhythmTrigger) laid).stands(now, sameDays) && doubtful(plan, now).isEmpty()) {
      return;
    }
    anew(plan, follows || laid == null ? lastDue(plan.kind(), now) : now);
  }

  /** From when on a job is due that is on the schedule as before: nothing of it is lost. */
  private Instant lastDue(JobKind kind, Instant now) {
    return watch
        .of(kind.word())
        .map(known -> known.lastDue().orElse(known.since()))
        .filter(moment -> moment.isBefore(now))
        .orElse(now);
  }

  private void anew(JobPlan plan, Instant from) throws SchedulerException {
    TriggerKey key = rhythm(plan.kind());
    boolean paused = quartz.getTriggerState(key) == TriggerState.PAUSED;
    quartz.unscheduleJob(key);
    if (!Forecast.of(plan.rhythm(), from, days, 1).moments().isEmpty()) {
      RhythmTrigger trigger = new RhythmTrigger(plan.rhythm(), plan.misfire());
      trigger.setKey(key);
      trigger.setJobKey(key(plan.kind()));
      trigger.setStartTime(Date.from(from));
      schedule(trigger);
      if (paused) {
        quartz.pauseTrigger(key);
      }
    }
  }

  private void schedule(RhythmTrigger trigger) throws SchedulerException {
    try {
      quartz.scheduleJob(trigger);
    } catch (ObjectAlreadyExistsException laid) {
      // by another scheduler that starts at the same moment
    }
  }

  /** Another attempt, and what a person asks for, is never further away than the longest wait. */
  private void strays(Instant now) throws SchedulerException {
    Instant most = now.plus(Retry.LONGEST).plus(Straightened.SLACK);
    for (TriggerKey key : quartz.getTriggerKeys(GroupMatcher.anyTriggerGroup())) {
      Trigger one = quartz.getTrigger(key);
      if (one != null
          && !(one instanceof RhythmTrigger)
          && one.getNextFireTime() != null
          && one.getNextFireTime().toInstant().isAfter(most)) {
        quartz.rescheduleJob(key, one.getTriggerBuilder().startAt(Date.from(now)).build());
      }
    }
  }

  static JobDetail detail(JobKind kind) {
    return JobBuilder.newJob(ProcessJob.class)
        .withIdentity(key(kind))
        .storeDurably()
        .requestRecovery()
        .build();
  }

  static JobKey key(JobKind kind) {
    return JobKey.jobKey(kind.word());
  }

  static TriggerKey rhythm(JobKind kind) {
    return TriggerKey.triggerKey(kind.word());
  }
}
