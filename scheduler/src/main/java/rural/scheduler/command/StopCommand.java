package rural.scheduler.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.StopRequest;

/** Stops the scheduler of a home. */
@Command(
    name = "stop",
    description = {
      "Stop the scheduler of this home, after the run that is under way.",
      "在当前任务结束后停止本工作目录的调度。"
    },
    footer = "Exit: 0 stopped or none was there, 1 it has not stopped in time")
public final class StopCommand implements Callable<Integer> {

  @Mixin private HomeOptions options;
  @Spec private CommandSpec spec;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      description = "how long to wait for it (default: ${DEFAULT-VALUE})",
      defaultValue = "60")
  private long seconds;

  @Override
  public Integer call() throws InterruptedException {
    ControlDatabase control = options.control();
    Optional<String> owner = options.holder(control);
    if (owner.isEmpty()) {
      say("没有调度在运行", "No scheduler works on this home");
      return 0;
    }
    new StopRequest(control, options.clock()).ask(owner.get());
    Instant end = options.clock().instant().plus(Duration.ofSeconds(seconds));
    while (options.clock().instant().isBefore(end)) {
      if (!options.holder(control).equals(owner)) {
        say("调度已停止（进程 %s）", "Scheduler stopped (process %s)", owner.get());
        return 0;
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    say(
        "进程 %s 尚未停止：它会在当前任务结束后停止（./rural scheduler status）",
        "Process %s has not stopped yet; it will after the run that is under way"
            + " (./rural scheduler status)",
        owner.get());
    return 1;
  }

  private void say(String zh, String en, Object... values) {
    spec.commandLine().getOut().println(options.say(zh, en, values));
  }
}
