package rural.scheduler.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rural.scheduler.clock.Clockwork;
import rural.scheduler.schedule.JobKind;
import rural.schemas.contract.Text;
import rural.schemas.control.ControlDatabase;
import rural.schemas.period.Quarter;
import rural.schemas.text.MistypedException;

/** Has a job run now by the scheduler of the home. */
@Command(
    name = "trigger",
    description = {"Have the scheduler run a job now.", "让调度立即运行一个任务。"})
public final class TriggerCommand implements Callable<Integer> {

  @Mixin private HomeOptions options;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "JOB", description = "a job of the schedule")
  private String job;

  @Option(
      names = "--quarter",
      paramLabel = "2024Q3",
      description = "default: the last one that has ended")
  private String quarter;

  @Override
  public Integer call() {
    JobKind kind = options.job(job);
    Optional<Quarter> asked = Optional.ofNullable(quarter).map(Quarter::of);
    if (asked.isPresent() && !kind.hasQuarter()) {
      throw new MistypedException(
          new Text("{0} 不能带 --quarter", "--quarter does not go with {0}").with(kind.word()));
    }
    ControlDatabase control = options.control();
    String owner =
        options
            .holder(control)
            .orElseThrow(
                () ->
                    new MistypedException(
                        new Text(
                                "这个工作目录没有调度程序在运行；请先启动，或自己运行 './rural {0}'",
                                "No scheduler works on this home; start one, or run './rural {0}'"
                                    + " yourself")
                            .with(kind.word())));
    try (Clockwork clockwork = Clockwork.open(control, options.clock())) {
      clockwork.trigger(kind, asked, System.getProperty("user.name", "unknown"));
    }
    String said =
        options.say("已交给调度（进程 %s）：%s", "Handed to the scheduler (process %s): %s", owner, job);
    spec.commandLine().getOut().println(said);
    return 0;
  }
}
