package rural.scheduler.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import rural.scheduler.clock.Clockwork;
import rural.scheduler.schedule.JobPlan;
import rural.scheduler.timetable.Forecast;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.HomeLock;
import rural.schemas.control.Run;
import rural.schemas.control.RunBook;

/** Says what the scheduler of a home does and what became of its jobs. */
@Command(
    name = "status",
    description = {
      "Whether a scheduler runs, when each job is due, what became of its last run.",
      "调度是否在运行、各任务下次时间与最近结果。"
    },
    footer = "Exit: 0 a scheduler runs and nothing is overdue, 1 otherwise")
public final class StatusCommand implements Callable<Integer> {

  /** Quartz starts a due job within this time unless it is stuck. */
  private static final Duration SLACK = Duration.ofMinutes(2);

  @Mixin private HomeOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ControlDatabase control = options.control();
    options.schedule().writeDefault();
    List<String> owners = HomeLock.holders(control, options.clock(), HomeLock.Role.SCHEDULER);
    say(
        owners.isEmpty()
            ? options.say("调度未运行", "No scheduler runs")
            : options.say(
                "调度在运行（进程 %s）", "Scheduler runs (process %s)", String.join(", ", owners)));
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("job", "next", "last run", "outcome", ""));
    List<String> standing = new ArrayList<>();
    boolean overdue = false;
    try (Clockwork clockwork = Clockwork.open(control, options.clock())) {
      for (JobPlan job : options.schedule().read().jobs()) {
        List<String> row = row(job, clockwork, new RunBook(control.jdbi(), options.clock()));
        rows.add(row);
        stoppedBy(job).ifPresent(why -> standing.add(job.kind().word() + ": " + why));
        overdue |= !row.get(4).isEmpty();
      }
    }
    say(new Columns(rows).text());
    standing.forEach(this::say);
    return !owners.isEmpty() && !overdue ? 0 : 1;
  }

  private List<String> row(JobPlan job, Clockwork clockwork, RunBook book) {
    Optional<Instant> next = clockwork.next(job.kind());
    Optional<Run> last = book.last(job.kind().word());
    return List.of(
        job.kind().word(),
        next.map(moment -> Moments.of(moment, job.rhythm().zone())).orElseGet(() -> planned(job)),
        last.map(run -> Moments.of(run.startedAt(), job.rhythm().zone())).orElse("-"),
        last.map(Run::outcome).orElse("-"),
        isOverdue(job, next, last) ? options.say("已超时", "overdue") : "");
  }

  /** The time in the file, in brackets: nobody has laid it into Quartz yet. */
  private String planned(JobPlan job) {
    return forecast(job).moments().stream()
        .findFirst()
        .map(moment -> "(" + Moments.of(moment, job.rhythm().zone()) + ")")
        .orElse("-");
  }

  private Optional<String> stoppedBy(JobPlan job) {
    return forecast(job).stoppedBy();
  }

  private Forecast forecast(JobPlan job) {
    return Forecast.of(job.rhythm(), options.clock().instant(), options.days(), 1);
  }

  /** Due and not started, or started and past its deadline. */
  private boolean isOverdue(JobPlan job, Optional<Instant> next, Optional<Run> last) {
    Instant now = options.clock().instant();
    boolean late =
        last.filter(Run::isRunning)
            .filter(run -> run.startedAt().plus(job.deadline()).isBefore(now))
            .isPresent();
    return late || next.filter(due -> due.plus(SLACK).isBefore(now)).isPresent();
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }
}
