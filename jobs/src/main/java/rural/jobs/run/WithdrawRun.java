package rural.jobs.run;

import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.merge.Versions;
import rural.jobs.merge.Withdrawal;
import rural.jobs.table.RecordTable;
import rural.jobs.terminal.Messages;
import rural.jobs.warehouse.MergePlan;
import rural.jobs.warehouse.TableLayout;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.contract.Contract;
import rural.schemas.control.Submission;
import rural.schemas.control.SubmissionRegister;
import rural.schemas.text.MistypedException;

/** Takes a submission back. */
public final class WithdrawRun {

  private final Desk desk;
  private final SubmissionRegister register;

  public WithdrawRun(Desk desk) {
    this.desk = desk;
    this.register = new SubmissionRegister(desk.control().jdbi());
  }

  public Exit run(String submissionId, String reason) throws IOException {
    SubmissionRegister.requireReason(reason);
    Submission submission =
        register
            .find(submissionId)
            .orElseThrow(
                () -> new MistypedException(Messages.both("withdraw.unknown", submissionId)));
    if (submission.status() == Submission.Status.WITHDRAWN || submission.form().isEmpty()) {
      throw new MistypedException(
          Messages.both("withdraw.nothing", submissionId, submission.status().code()));
    }
    Instant now = desk.clock().instant();
    try (OpenHome home = OpenHome.of(desk)) {
      Warehouse warehouse = home.warehouse();
      withdraw(
          warehouse,
          desk.book().form(submission.form().get()),
          submissionId,
          withdrawn(register),
          now);
    }
    register.withdraw(submissionId, now, System.getProperty("user.name"), reason);
    System.out.println(
        desk.messages().text("withdraw.done", submissionId, submission.counts().accepted()));
    return Exit.DONE;
  }

  /** The submissions that count no more: taken back, or taken away before they were whole. */
  static Set<String> withdrawn(SubmissionRegister register) {
    return register.all().stream()
        .filter(
            one ->
                one.status() == Submission.Status.WITHDRAWN
                    || one.status() == Submission.Status.REJECTED)
        .map(Submission::submissionId)
        .collect(Collectors.toSet());
  }

  static void withdraw(
      Warehouse warehouse,
      Contract contract,
      String submissionId,
      Set<String> before,
      Instant now) {
    TableLayout table = Tables.of(contract);
    if (!warehouse.exists(table.name())) {
      return;
    }
    Dataset<Row> changes =
        Withdrawal.of(contract, warehouse.read(table), submissionId, before, now).persist();
    if (!changes.isEmpty()) {
      warehouse
          .writer(table)
          .merge(
              changes,
              new MergePlan(
                  Versions.identity(contract),
                  java.util.List.of(RecordTable.KNOWN_TO, RecordTable.FLAGS)));
    }
  }
}
