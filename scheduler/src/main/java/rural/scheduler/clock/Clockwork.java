package rural.scheduler.clock;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
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

  private Clockwork(Scheduler quartz) {
    this.quartz = quartz;
  }

  /** Opens what the control database keeps; nothing fires until {@link #start}. */
  public static Clockwork open(ControlDatabase control) {
    try {
      return new Clockwork(QuartzSettings.open(control));
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
          quartz.addCalendar(QuartzDays.NAME, new QuartzDays(days), true, true);
          for (JobKind kind : JobKind.values()) {
            Optional<JobPlan> plan = schedule.job(kind);
            if (plan.isPresent()) {
              lay(plan.get(), days);
            } else {
              quartz.deleteJob(key(kind));
            }
          }
          return null;
        });
  }

  private void lay(JobPlan plan, WorkingDays days) throws SchedulerException {
    quartz.addJob(detail(plan.kind()), true);
    TriggerKey key = rhythm(plan.kind());
    Trigger laid = quartz.getTrigger(key);
    if (laid instanceof RhythmTrigger kept && kept.follows(plan.rhythm(), plan.misfire())) {
      return;
    }
    quartz.unscheduleJob(key);
    if (!Forecast.of(plan.rhythm(), Instant.now(), days, 1).moments().isEmpty()) {
      RhythmTrigger trigger = new RhythmTrigger(plan.rhythm(), plan.misfire());
      trigger.setKey(key);
      trigger.setJobKey(key(plan.kind()));
      quartz.scheduleJob(trigger);
    }
  }

  /** Begins to fire; {@code schedule} says how each job is run. */
  public void start(Schedule schedule, Runs runs) {
    attempt(
        () -> {
          quartz.setJobFactory(
              (bundle, scheduler) -> {
                JobKind kind = JobKind.of(bundle.getJobDetail().getKey().getName()).orElseThrow();
                return new ProcessJob(schedule.job(kind).orElseThrow(), runs);
              });
          quartz.start();
          return null;
        });
  }

  /** Asks whoever fires the schedule to run a job now. */
  public void trigger(JobKind kind, Optional<Quarter> quarter) {
    attempt(
        () -> {
          if (!quartz.checkExists(key(kind))) {
            quartz.addJob(detail(kind), true);
          }
          TriggerBuilder<Trigger> now =
              TriggerBuilder.newTrigger().forJob(key(kind)).startAt(Date.from(Instant.now()));
          quarter.ifPresent(asked -> now.usingJobData(Firing.QUARTER, asked.toString()));
          return quartz.scheduleJob(now.build());
        });
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
