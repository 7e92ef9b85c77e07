package rural.scheduler.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rural.scheduler.clock.Clockwork;
import rural.scheduler.schedule.JobKind;

/** Lets a job rest. */
@Command(
    name = "pause",
    description = {"Let a job rest until it is resumed; it stays on the schedule.", "暂停一个任务，直至恢复。"})
public final class PauseCommand implements Callable<Integer> {

  @Mixin private HomeOptions options;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "JOB", description = "a job of the schedule")
  private String job;

  @Override
  public Integer call() {
    JobKind kind = options.job(job);
    try (Clockwork clockwork = Clockwork.open(options.control(), options.clock())) {
      clockwork.pause(kind);
      String said =
          options.say(
              "%s 已暂停；恢复：./rural scheduler resume %s",
              "%s is paused; go on with ./rural scheduler resume %s", job, job);
      spec.commandLine().getOut().println(said);
    }
    return 0;
  }
}
