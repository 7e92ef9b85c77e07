package rural.scheduler.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import rural.scheduler.process.Ended;
import rural.scheduler.process.Order;
import rural.scheduler.process.Runs;
import rural.scheduler.process.Waiting;
import rural.scheduler.schedule.JobPlan;

/** What Quartz executes: one job as a process; a failure is tried again later, or told Quartz. */
@DisallowConcurrentExecution
final class ProcessJob implements Job {

  private final JobPlan plan;
  private final Runs runs;

  ProcessJob(JobPlan plan, Runs runs) {
    this.plan = plan;
    this.runs = runs;
  }

  @Override
  public void execute(JobExecutionContext context) throws JobExecutionException {
    Firing firing = Firing.of(context);
    if (firing.looksFirst(plan.kind()) && !Waiting.in(runs.process().home().inbox())) {
      return;
    }
    try {
      Ended ended =
          runs.run(new Order(plan.kind(), firing.quarter(plan), firing.cause(), plan.deadline()));
      if (!ended.outcome().isFine()) {
        failed(context, firing, ended);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JobExecutionException("Interrupted: " + plan.kind().word(), e);
    } catch (SchedulerException e) {
      throw new JobExecutionException("Cannot retry " + plan.kind().word(), e);
    }
  }

  private void failed(JobExecutionContext context, Firing firing, Ended ended)
      throws SchedulerException {
    if (!ended.outcome().isWorthARetry() || firing.attempt() > plan.retry().times()) {
      throw new JobExecutionException(
          plan.kind().word() + " " + ended.outcome().word() + ": " + ended.message());
    }
    context.getScheduler().scheduleJob(again(context, firing));
  }

  private Trigger again(JobExecutionContext context, Firing firing) {
    Duration wait = plan.retry().after(firing.attempt());
    TriggerBuilder<Trigger> builder =
        TriggerBuilder.newTrigger()
            .forJob(context.getJobDetail())
            .startAt(Date.from(Instant.now().plus(wait)))
            .usingJobData(Firing.ATTEMPT, String.valueOf(firing.attempt() + 1))
            .usingJobData(Firing.DUE, String.valueOf(firing.due().toEpochMilli()));
    firing
        .quarter(plan)
        .ifPresent(quarter -> builder.usingJobData(Firing.QUARTER, quarter.toString()));
    return builder.build();
  }
}
