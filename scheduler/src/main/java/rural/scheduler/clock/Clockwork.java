package rural.scheduler.clock;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import rural.scheduler.calendar.WorkingDays;
import rural.scheduler.process.Runs;
import rural.scheduler.process.WatchBook;
import rural.scheduler.schedule.JobKind;
import rural.scheduler.schedule.JobPlan;
import rural.scheduler.schedule.Schedule;
import rural.schemas.control.ControlDatabase;
import rural.schemas.period.Quarter;

/** The schedule in Quartz: laid down from the file, fired by one process, seen by all. */
public final class Clockwork implements AutoCloseable {

  private final Scheduler quartz;
  private final SteadyClock steady;
  private final Laying laying;

  private Clockwork(Scheduler quartz, ControlDatabase control, InstantSource clock) {
    this.quartz = quartz;
    this.steady = SteadyClock.of(clock);
    this.laying = new Laying(quartz, new WatchBook(control.jdbi()), clock, steady);
  }

  /**
   * Opens what the control database keeps; nothing fires until {@link #start}.
   *
   * @param clock decides from when on a job that is new on the schedule is due
   */
  public static Clockwork open(ControlDatabase control, InstantSource clock) {
    try {
      return new Clockwork(QuartzSettings.open(control), control, clock);
    } catch (SchedulerException e) {
      throw new ClockworkException("Cannot open the schedule in the control database", e);
    }
  }

  /**
   * Makes Quartz follow the schedule. A job that is scheduled as before keeps its next due moment,
   * so that what was missed is made up for; one whose moment cannot be right is laid anew.
   */
  public Straightened lay(Schedule schedule, WorkingDays days) {
    return attempt(() -> laying.lay(schedule, days));
  }

  /** Looks whether the clock was set, and lays anew what that has made wrong. */
  public Straightened straighten() {
    return attempt(laying::straighten);
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
                    plan,
                    runs,
                    laying.days(),
                    steady,
                    plan.alone() ? together.writeLock() : together.readLock());
              });
          quartz.start();
          return null;
        });
  }

  /** Asks whoever fires the schedule to run a job now. */
  public void trigger(JobKind kind, Optional<Quarter> quarter, String who) {
    attempt(
        () -> {
          if (!quartz.checkExists(Laying.key(kind))) {
            quartz.addJob(Laying.detail(kind), true);
          }
          TriggerBuilder<Trigger> now =
              TriggerBuilder.newTrigger()
                  .forJob(Laying.key(kind))
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
          quartz.pauseTrigger(Laying.rhythm(kind));
          return null;
        });
  }

  /** Goes on with a paused job; what it missed is made up for by its misfire rule. */
  public void resume(JobKind kind) {
    attempt(
        () -> {
          quartz.resumeTrigger(Laying.rhythm(kind));
          return null;
        });
  }

  /** What Quartz does with the rhythm of a job. */
  public Standing standing(JobKind kind) {
    return switch (attempt(() -> quartz.getTriggerState(Laying.rhythm(kind)))) {
      case NORMAL -> Standing.WAITING;
      case PAUSED -> Standing.PAUSED;
      case BLOCKED -> Standing.BLOCKED;
      case ERROR -> Standing.ERROR;
      case NONE, COMPLETE -> Standing.NONE;
    };
  }

  /** When Quartz will start a job by its rhythm; empty where it stands still. */
  public Optional<Instant> next(JobKind kind) {
    return Optional.ofNullable(attempt(() -> quartz.getTrigger(Laying.rhythm(kind))))
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
