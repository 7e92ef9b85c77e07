package rural.scheduler.clock;

import java.util.Optional;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import rural.scheduler.schedule.JobKind;
import rural.schemas.control.Run;
import rural.schemas.control.RunBook;

/** Finds the run that was under way when the scheduler of a firing ended. */
record Begun(RunBook book, JobKind kind) {

  /** The run of this attempt, the latest where it was resumed before. */
  Optional<Run> of(Firing firing, JobExecutionContext context) {
    if (!context.isRecovering()) {
      return Optional.empty();
    }
    return book.attempt(kind.word(), firing.due(), firing.attempt())
        .or(() -> recoversARecovery(context) ? unfinished() : Optional.empty());
  }

  /** Quartz then gives the time of the recovery, not the one at which the run was due. */
  private static boolean recoversARecovery(JobExecutionContext context) {
    return Scheduler.DEFAULT_RECOVERY_GROUP.equals(
        context.getMergedJobDataMap().getString(Scheduler.FAILED_JOB_ORIGINAL_TRIGGER_GROUP));
  }

  private Optional<Run> unfinished() {
    return book.last(kind.word())
        .filter(run -> run.isRunning() || run.outcome().equals(Run.INTERRUPTED));
  }
}
