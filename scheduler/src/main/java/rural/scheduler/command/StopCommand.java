package rural.scheduler.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.HomeLock;
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
    List<String> owners = HomeLock.holders(control, options.clock(), HomeLock.Role.SCHEDULER);
    if (owners.isEmpty()) {
      say("没有调度在运行", "No scheduler works on this home");
      return 0;
    }
    StopRequest request = new StopRequest(control, options.clock());
    owners.forEach(request::ask);
    boolean stopped = true;
    Instant end = options.clock().instant().plus(Duration.ofSeconds(seconds));
    for (String owner : owners) {
      stopped &= hasStopped(control, owner, end);
    }
    return stopped ? 0 : 1;
  }

  private boolean hasStopped(ControlDatabase control, String owner, Instant end)
      throws InterruptedException {
    while (HomeLock.holders(control, options.clock(), HomeLock.Role.SCHEDULER).contains(owner)) {
      if (!options.clock().instant().isBefore(end)) {
        say(
            "进程 %s 尚未停止：它会在当前任务结束后停止（./rural scheduler status）",
            "Process %s has not stopped yet; it will after the run that is under way"
                + " (./rural scheduler status)",
            owner);
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    say("调度已停止（进程 %s）", "Scheduler stopped (process %s)", owner);
    return true;
  }

  private void say(String zh, String en, Object... values) {
    spec.commandLine().getOut().println(options.say(zh, en, values));
  }
}
