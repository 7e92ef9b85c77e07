package rural.scheduler.schedule;

import java.util.List;
import java.util.Optional;
import rural.scheduler.tell.Telling;

/**
 * The schedule of a home.
 *
 * @param jobs in the order of its file
 * @param port of this machine at which metrics are served; empty = at none
 */
public record Schedule(List<JobPlan> jobs, Telling telling, Optional<Integer> port) {

  /** A schedule that tells nobody and serves nothing. */
  public Schedule(List<JobPlan> jobs) {
    this(jobs, Telling.NOBODY, Optional.empty());
  }

  public Schedule {
    jobs = List.copyOf(jobs);
  }

  public Optional<JobPlan> job(JobKind kind) {
    return jobs.stream().filter(job -> job.kind() == kind).findFirst();
  }
}
