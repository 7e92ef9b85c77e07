package rural.scheduler.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rural.scheduler.clock.Clockwork;
import rural.scheduler.schedule.JobKind;

/** Goes on with a job that was paused. */
@Command(
    name = "resume",
    description = {
      "Go on with a paused job; what it missed is made up for by its misfire rule.",
      "恢复已暂停的任务。"
    })
public final class ResumeCommand implements Callable<Integer> {

  @Mixin private HomeOptions options;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "JOB", description = "a job of the schedule")
  private String job;

  @Override
  public Integer call() {
    JobKind kind = options.job(job);
    try (Clockwork clockwork = Clockwork.open(options.control(), options.clock())) {
      clockwork.resume(kind);
      String said = options.say("%s 已恢复；下次 %s", "%s goes on; next %s", job, next(clockwork, kind));
      spec.commandLine().getOut().println(said);
    }
    return 0;
  }

  private static String next(Clockwork clockwork, JobKind kind) {
    return clockwork.next(kind).map(moment -> Moments.of(moment, Moments.CHINA)).orElse("-");
  }
}
