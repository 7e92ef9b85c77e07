package rural.jobs.run.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rural.jobs.run.WithdrawRun;

/** Takes a submission back. */
@Command(
    name = "withdraw",
    description = {
      "Take a submission back; the versions before it count again.",
      "撤回一份报送，此前的版本重新计入。"
    })
public final class WithdrawCommand implements Callable<Integer> {

  @Mixin private Options options;

  @Option(names = "--submission", paramLabel = "ID", required = true)
  private String submission;

  @Option(names = "--reason", paramLabel = "TEXT", required = true)
  private String reason;

  @Override
  public Integer call() throws Exception {
    return new WithdrawRun(options.deskWithTables()).run(submission, reason).code();
  }
}
