package rural.scheduler.clock;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.Trigger.TriggerState;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import rural.scheduler.calendar.WorkingDays;
import rural.scheduler.process.Runs;
import rural.scheduler.schedule.JobKind;
import rural.scheduler.schedule.JobPlan;
import rural.scheduler.schedule.Schedule;
import rural.scheduler.timetable.Forecast;
import rural.schemas.control.ControlDatabase;
import rural.schemas.period.Quarter;

/** The schedule in Quartz: laid down from the file, fired by one process, seen by all. */
public final class Clockwork implements AutoCloseable {

  private final Scheduler quartz;
  private final InstantSource clock;

  private Clockwork(Scheduler quartz, InstantSource clock) {
    this.quartz = quartz;
    this.clock = clock;
  }

  /**
   * Opens what the control database keeps; nothing fires until {@link #start}.
   *
   * @param clock decides from when on a job that is new on the schedule is due
   */
  public static Clockwork open(ControlDatabase control, InstantSource clock) {
    try {
      return new Clockwork(QuartzSettings.open(control), clock);
    } catch (SchedulerException e) {
      throw new ClockworkException("Cannot open the schedule in the control database", e);
    }
  }

  /**
   * Makes Quartz follow the schedule. A job that is scheduled as before keeps its next due moment,
   * so that what was missed is made up for; a job whose next moment depends on an unknown year
   * stands still.
   */
  public void lay(Schedule schedule, WorkingDays days) {
    attempt(
        () -> {
          boolean sameDays = keep(days);
          for (JobKind kind : JobKind.values()) {
            Optional<JobPlan> plan = schedule.job(kind);
            if (plan.isPresent()) {
              lay(plan.get(), days, sameDays);
            } else {
              quartz.deleteJob(key(kind));
            }
          }
          return null;
        });
  }

  /** Says whether these are the days that Quartz had; to have it change triggers undoes pauses. */
  private boolean keep(WorkingDays days) throws SchedulerException {
    boolean same =
        quartz.getCalendarNames().contains(QuartzDays.NAME)
            && quartz.getCalendar(QuartzDays.NAME) instanceof QuartzDays kept
            && kept.days().equals(days);
    quartz.addCalendar(QuartzDays.NAME, new QuartzDays(days), true, false);
    return same;
  }

  private void lay(JobPlan plan, WorkingDays days, boolean sameDays) throws SchedulerException {
    quartz.addJob(detail(plan.kind()), true);
    TriggerKey key = rhythm(plan.kind());
    Trigger laid = quartz.getTrigger(key);
    if (laid instanceof RhythmTrigger kept
        && kept.follows(plan.rhythm(), plan.misfire())
        && kept.stands(clock.instant(), sameDays)) {
      return;
    }
    boolean paused = quartz.getTriggerState(key) == TriggerState.PAUSED;
    quartz.unscheduleJob(key);
    if (!Forecast.of(plan.rhythm(), clock.instant(), days, 1).moments().isEmpty()) {
      RhythmTrigger trigger = new RhythmTrigger(plan.rhythm(), plan.misfire());
      trigger.setKey(key);
      trigger.setJobKey(key(plan.kind()));
      trigger.setStartTime(Date.from(clock.instant()));
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

  /** Begins to fire; {@code schedule} says how each job is run. */
  public void start(Schedule schedule, Runs runs) {
    ReadWriteLock together = new ReentrantReadWriteLock(true);
    attempt(
        () -> {
          quartz.setJobFactory(
              (bundle, scheduler) -> {
                JobKind kind = JobKind.of(bundle.getJobDetail().getKey().getName()).orElseThrow();
                JobPlan plan = schedule.job(kind).orElseThrow();
                return new ProcessJob(
                    plan, runs, plan.alone() ? together.writeLock() : together.readLock());
              });
          quartz.start();
          return null;
        });
  }

  /** Asks whoever fires the schedule to run a job now. */
  public void trigger(JobKind kind, Optional<Quarter> quarter, String who) {
    attempt(
        () -> {
          if (!quartz.checkExists(key(kind))) {
            quartz.addJob(detail(kind), true);
          }
          TriggerBuilder<Trigger> now =
              TriggerBuilder.newTrigger()
                  .forJob(key(kind))
                  .startAt(Date.from(Instant.now()))
                  .usingJobData(Firing.WHO, who);
          quarter.ifPresent(asked -> now.usingJobData(Firing.QUARTER, asked.toString()));
          return quartz.scheduleJob(now.build());
        });
  }

  /** Lets a job rest until {@link #resume}, also over a new start; what is asked for still runs. */
  public void pause(JobKind kind) {
    attempt(
        () -> {
          quartz.pauseTrigger(rhythm(kind));
          return null;
        });
  }

  /** Goes on with a paused job; what it missed is made up for by its misfire rule. */
  public void resume(JobKind kind) {
    attempt(
        () -> {
          quartz.resumeTrigger(rhythm(kind));
          return null;
        });
  }

  /** What Quartz does with the rhythm of a job. */
  public Standing standing(JobKind kind) {
    return switch (attempt(() -> quartz.getTriggerState(rhythm(kind)))) {
      case NORMAL -> Standing.WAITING;
      case PAUSED -> Standing.PAUSED;
      case BLOCKED -> Standing.BLOCKED;
      case ERROR -> Standing.ERROR;
      case NONE, COMPLETE -> Standing.NONE;
    };
  }

  /** When Quartz will start a job by its rhythm; empty where it stands still. */
  public Optional<Instant> next(JobKind kind) {
    return Optional.ofNullable(attempt(() -> quartz.getTrigger(rhythm(kind))))
        .map(Trigger::getNextFireTime)
        .map(Date::toInstant);
  }

  /** Fires nothing more and waits for the run that is under way. */
  @Override
  public void close() {
    attempt(
        () -> {
          quartz.shutdown(true);
          return null;
        });
  }

  private static JobDetail detail(JobKind kind) {
    return JobBuilder.newJob(ProcessJob.class)
        .withIdentity(key(kind))
        .storeDurably()
        .requestRecovery()
        .build();
  }

  private static JobKey key(JobKind kind) {
    return JobKey.jobKey(kind.word());
  }

  private static TriggerKey rhythm(JobKind kind) {
    return TriggerKey.triggerKey(kind.word());
  }

  /** Something that Quartz may refuse. */
  private interface Attempt<T> {
    T run() throws SchedulerException;
  }

  private static <T> T attempt(Attempt<T> deed) {
    try {
      return deed.run();
    } catch (SchedulerException e) {
      throw new ClockworkException("Quartz: " + e.getMessage(), e);
    }
  }
}
