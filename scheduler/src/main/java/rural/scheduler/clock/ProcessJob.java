package rural.scheduler.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import rural.scheduler.calendar.WorkingDays;
import rural.scheduler.process.Cause;
import rural.scheduler.process.Ended;
import rural.scheduler.process.Runs;
import rural.scheduler.schedule.JobPlan;
import rural.schemas.control.Run;

/** What Quartz executes: one job as a process; a failure is tried again later, or told Quartz. */
@DisallowConcurrentExecution
final class ProcessJob implements Job {

  private static final String RETRIES = "retry";

  private final JobPlan plan;
  private final Runs runs;
  private final WorkingDays days;
  private final SteadyClock steady;
  private final Lock together;

  /**
   * @param days by which the job is due
   * @param steady knows whether the time at which this fires can be believed
   * @param together held while the job runs; what may not run beside it waits for it
   */
  ProcessJob(JobPlan plan, Runs runs, WorkingDays days, SteadyClock steady, Lock together) {
    this.plan = plan;
    this.runs = runs;
    this.days = days;
    this.steady = steady;
    this.together = together;
  }

  @Override
  public void execute(JobExecutionContext context) throws JobExecutionException {
    try {
      together.lockInterruptibly();
      try {
        work(context);
      } finally {
        together.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JobExecutionException("Interrupted: " + plan.kind().word(), e);
    }
  }

  private void work(JobExecutionContext context)
      throws InterruptedException, JobExecutionException {
    Firing firing = Firing.of(context);
    if (firing.isOfRhythm() && steady.hasLeapt()) {
      return; // the rounds lay all anew within seconds
    }
    Optional<Run> begun =
        runs.patience()
            .of(() -> new Begun(runs.book(), plan.kind()).of(Firing.of(context), context));
    if (firing.cause() != Cause.TRIGGER) {
      runs.fired(plan.kind(), firing.due());
    }
    if (begun.isEmpty() && firing.looksFirst() && !runs.patience().of(() -> runs.hasWork(plan))) {
      runs.fine(plan.kind(), firing.due());
      return;
    }
    Firing wanted = begun.map(firing::of).orElse(firing);
    Optional<Ended> ended =
        begun.isPresent()
            ? runs.resume(wanted.order(plan, days), begun.get())
            : runs.run(wanted.order(plan, days));
    if (ended.isPresent()) {
      follow(context, wanted, ended.get());
    }
  }

  private void follow(JobExecutionContext context, Firing firing, Ended ended)
      throws InterruptedException, JobExecutionException {
    if (ended.outcome().isFine()) {
      runs.fine(plan.kind(), firing.due());
      tell(ended);
    } else if (ended.outcome().isWorthARetry() && firing.attempt() <= plan.retry().times()) {
      Trigger again = again(context, firing);
      runs.patience().of(() -> schedule(context.getScheduler(), again));
      tell(ended.withAnotherAttempt());
    } else {
      tell(ended);
      throw new JobExecutionException(
          plan.kind().word() + " " + ended.outcome().word() + ": " + ended.message());
    }
  }

  private void tell(Ended ended) throws InterruptedException {
    runs.patience().of(() -> runs.ended().accept(ended));
  }

  private static void schedule(Scheduler quartz, Trigger again) {
    try {
      quartz.scheduleJob(again);
    } catch (ObjectAlreadyExistsException planned) {
      // by the scheduler that saw the failure and ended before it could say so
    } catch (SchedulerException e) {
      throw new ClockworkException("Cannot plan another attempt: " + e.getMessage(), e);
    }
  }

  private Trigger again(JobExecutionContext context, Firing firing) {
    Duration wait = plan.retry().after(firing.attempt());
    int attempt = firing.attempt() + 1;
    TriggerBuilder<Trigger> builder =
        TriggerBuilder.newTrigger()
            .withIdentity(firing.name(plan.kind(), attempt), RETRIES)
            .forJob(context.getJobDetail())
            .startAt(Date.from(Instant.now().plus(wait)))
            .usingJobData(Firing.WHO, firing.who())
            .usingJobData(Firing.ATTEMPT, String.valueOf(attempt))
            .usingJobData(Firing.DUE, String.valueOf(firing.due().toEpochMilli()));
    firing
        .quarter(plan)
        .ifPresent(quarter -> builder.usingJobData(Firing.QUARTER, quarter.toString()));
    return builder.build();
  }
}
