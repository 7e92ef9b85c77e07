package rural.scheduler.schedule;

import java.util.List;
import java.util.Optional;

/** All jobs of a home, in the order of its file. */
public record Schedule(List<JobPlan> jobs) {

  public Schedule {
    jobs = List.copyOf(jobs);
  }

  public Optional<JobPlan> job(JobKind kind) {
    return jobs.stream().filter(job -> job.kind() == kind).findFirst();
  }
}
