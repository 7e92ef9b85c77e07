package rural.scheduler.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import rural.scheduler.schedule.JobPlan;
import rural.scheduler.schedule.Schedule;
import rural.scheduler.timetable.Forecast;
import rural.schemas.contract.Text;

/** Checks the schedule without starting anything. */
@Command(
    name = "check",
    description = {
      "Check the schedule and print the next ten times of each job.",
      "检查日程并列出每个任务接下来的十次运行时间。"
    },
    footer = "Exit: 0 every job has a next time, 2 it has none or the schedule is wrong")
public final class CheckCommand implements Callable<Integer> {

  private static final int COUNT = 10;

  @Mixin private final HomeOptions options;
  @Spec private CommandSpec spec;

  public CheckCommand() {
    this(new HomeOptions());
  }

  CheckCommand(HomeOptions options) {
    this.options = options;
  }

  @Override
  public Integer call() {
    options.schedule().writeDefault();
    Schedule schedule = options.schedule().read();
    boolean fine = true;
    for (JobPlan job : schedule.jobs()) {
      Forecast forecast =
          Forecast.of(job.rhythm(), options.clock().instant(), options.days(), COUNT);
      print(job, forecast);
      fine &= !forecast.moments().isEmpty();
    }
    return fine ? 0 : 2;
  }

  private void print(JobPlan job, Forecast forecast) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(job.kind().word() + " (" + job.rhythm().zone() + ")");
    Set<Text> doubts = new LinkedHashSet<>();
    for (Instant moment : forecast.moments()) {
      Optional<Text> doubt = job.rhythm().doubt(moment, options.days());
      doubt.ifPresent(doubts::add);
      out.println("  " + Moments.of(moment, job.rhythm().zone()) + (doubt.isEmpty() ? "" : " ?"));
    }
    doubts.forEach(text -> out.println("  ? " + text.in(options.language())));
    forecast.stoppedBy().ifPresent(why -> out.println("  ! " + why));
  }
}
