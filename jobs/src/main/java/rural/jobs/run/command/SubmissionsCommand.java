package rural.jobs.run.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rural.jobs.terminal.Listing;
import rural.schemas.control.Submission;
import rural.schemas.control.SubmissionRegister;

/** Lists what was received. */
@Command(
    name = "submissions",
    description = {"List what was received and what became of it.", "列出收到的报送及其结果。"})
public final class SubmissionsCommand implements Callable<Integer> {

  private static final List<String> COLUMNS =
      List.of(
          "submission_id",
          "file",
          "sheet",
          "form",
          "quarter",
          "unit",
          "submitted_on",
          "received_at",
          "rows_read",
          "accepted",
          "unchanged",
          "quarantined",
          "status",
          "message");

  @Mixin private Options options;

  @Override
  public Integer call() throws Exception {
    var desk = options.briefDesk();
    List<List<Object>> rows = new ArrayList<>();
    for (Submission one : new SubmissionRegister(desk.control().jdbi()).all()) {
      List<Object> row = new ArrayList<>();
      row.add(one.submissionId());
      row.add(one.file());
      row.add(one.sheet().orElse(null));
      row.add(one.form().orElse(null));
      row.add(one.quarter().orElse(null));
      row.add(one.unit().or(one::unitCode).orElse(null));
      row.add(one.submittedOn().map(Object::toString).orElse(null));
      row.add(one.receivedAt());
      row.add(one.counts().read());
      row.add(one.counts().accepted());
      row.add(one.counts().unchanged());
      row.add(one.counts().quarantined());
      row.add(one.status().name().toLowerCase(Locale.ROOT));
      row.add((desk.isChinese() ? one.messageZh() : one.messageEn()).orElse(null));
      rows.add(row);
    }
    options.print(new Listing(COLUMNS, rows));
    return 0;
  }
}
