package rural.jobs.run.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rural.jobs.proof.Check;
import rural.jobs.run.Desk;
import rural.jobs.run.Exit;
import rural.jobs.run.VerifyRun;
import rural.jobs.terminal.Format;
import rural.schemas.contract.Text;

/** Tells whether a home is as it was written. */
@Command(
    name = "verify",
    description = {
      "Hold releases, bulletins, tables, archive, registers and audit log against their hashes"
          + " and against each other. Changes nothing; exit 1 where something was changed.",
      "查对发布、通报、数据表、留存报表、登记簿和审计日志的哈希及相互关系；不作任何更改，有不符时退出码为 1。"
    })
public final class VerifyCommand implements Callable<Integer> {

  @Mixin private Options options;

  @Override
  public Integer call() throws Exception {
    Desk desk = options.desk();
    VerifyRun verify = new VerifyRun(desk);
    VerifyRun.Outcome outcome = verify.run();
    if (options.format() == Format.TABLE) {
      print(desk, verify, outcome);
    } else {
      options.print(verify.all(outcome));
    }
    return (outcome.faults() == 0 ? Exit.DONE : Exit.FAULT).code();
  }

  private void print(Desk desk, VerifyRun verify, VerifyRun.Outcome outcome) throws IOException {
    options.print(verify.counts(outcome));
    for (Check check : outcome.checks()) {
      for (Text fault : check.faults()) {
        System.out.println("✗ " + desk.say(fault));
      }
    }
    System.out.println(
        outcome.faults() == 0
            ? desk.messages().text("verify.fine", outcome.head().entries(), outcome.head().hash())
            : desk.messages().text("verify.wrong", outcome.faults()));
  }
}
