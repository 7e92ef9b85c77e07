package rural.jobs.run;

import static org.apache.spark.sql.functions.col;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import rural.jobs.receive.inbox.Arrival;
import rural.jobs.table.SubmissionTable;
import rural.schemas.control.Submission;
import rural.schemas.control.Submission.Counts;
import rural.schemas.control.Submission.Status;
import rural.schemas.control.SubmissionRegister;

/**
 * Settles what a killed run began of files that are no longer there. The run had either stored how
 * they ended and cleared the inbox, or somebody took the file away; then nothing of it counts.
 */
final class Interrupted {

  private static final String ZH = "文件在接收完成之前被移走，其中各行均未计入。请重新报送。";
  private static final String EN =
      "The file was taken away before it was received whole; none of its rows counts. Send it"
          + " again.";

  private final Desk desk;
  private final OpenHome open;
  private final SubmissionRegister register;

  Interrupted(Desk desk, OpenHome open) {
    this.desk = desk;
    this.open = open;
    this.register = new SubmissionRegister(desk.control().jdbi());
  }

  void settle(List<Arrival> arrivals) {
    Set<String> here = arrivals.stream().map(Arrival::sha256).collect(Collectors.toSet());
    List<Submission> gone =
        register.unfinished().stream().filter(one -> !here.contains(one.contentHash())).toList();
    if (gone.isEmpty()) {
      return;
    }
    Map<String, Row> stored = stored(gone);
    Instant now = desk.clock().instant();
    Set<String> lost = WithdrawRun.withdrawn(register);
    gone.stream()
        .map(Submission::submissionId)
        .filter(id -> !stored.containsKey(id))
        .forEach(lost::add);
    List<Submission> settled = new ArrayList<>();
    for (Submission one : gone) {
      Row row = stored.get(one.submissionId());
      settled.add(row == null ? takenAway(one, lost, now) : ended(one, row));
    }
    register.finish(settled);
  }

  private Map<String, Row> stored(List<Submission> gone) {
    Object[] ids = gone.stream().map(Submission::submissionId).toArray();
    Map<String, Row> stored = new HashMap<>();
    open.warehouse()
        .read(Tables.SUBMISSIONS)
        .filter(col(SubmissionTable.SUBMISSION_ID).isin(ids))
        .collectAsList()
        .forEach(row -> stored.put(row.getAs(SubmissionTable.SUBMISSION_ID), row));
    return stored;
  }

  private Submission takenAway(Submission one, Set<String> lost, Instant now) {
    one.form()
        .ifPresent(
            form ->
                WithdrawRun.withdraw(
                    open.warehouse(), desk.book().form(form), one.submissionId(), lost, now));
    return one.refused(ZH, EN);
  }

  private static Submission ended(Submission one, Row row) {
    Counts counts =
        new Counts(
            row.<Long>getAs(SubmissionTable.ROWS_READ),
            row.<Long>getAs(SubmissionTable.ACCEPTED),
            row.<Long>getAs(SubmissionTable.UNCHANGED),
            row.<Long>getAs(SubmissionTable.QUARANTINED));
    Submission told =
        Optional.ofNullable(row.<String>getAs(SubmissionTable.QUARTER))
            .map(one::ofQuarter)
            .orElse(one);
    return row.getAs(SubmissionTable.STATUS).equals(Status.REJECTED.code()) && counts.read() == 0
        ? told.refused(row.getAs(SubmissionTable.MESSAGE_ZH), row.getAs(SubmissionTable.MESSAGE_EN))
        : told.finished(counts);
  }
}
