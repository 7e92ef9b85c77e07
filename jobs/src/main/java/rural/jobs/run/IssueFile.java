package rural.jobs.run;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import rural.jobs.merge.Versions;
import rural.jobs.table.RecordTable;
import rural.jobs.terminal.Listing;
import rural.jobs.terminal.Messages;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.contract.CodeList;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Field;
import rural.schemas.contract.Text;
import rural.schemas.control.Submission;
import rural.schemas.control.SubmissionRegister;
import rural.schemas.period.CivilTime;

/** 一问题一档案: every version of an issue's rows, quarter by quarter, and where each came from. */
public final class IssueFile {

  private static final String ID = "issue_id";

  private static final Text FROM = new Text("出处", "from");
  private static final Text KNOWN = new Text("效力", "standing");

  private final Desk desk;
  private final Contract contract;

  public IssueFile(Desk desk) {
    this.desk = desk;
    this.contract = desk.book().form("issue");
  }

  /** A line a field that was filled in; the versions of a quarter in the order they were known. */
  public Listing listing(String id) throws IOException {
    List<Row> versions = versions(id);
    SubmissionRegister submissions = new SubmissionRegister(desk.control().jdbi());
    List<List<Object>> rows = new ArrayList<>();
    for (Row version : versions) {
      String quarter = version.getAs(Contract.QUARTER);
      rows.add(line(quarter, KNOWN, standing(version)));
      for (Field field : contract.fields()) {
        Object value = version.getAs(field.name());
        if (value != null && !contract.key().contains(field.name())) {
          rows.add(line(quarter, field.title(), said(field, value)));
        }
      }
      rows.add(line(quarter, FROM, from(version, submissions)));
    }
    return new Listing(List.of("quarter", "what", "says"), rows);
  }

  private List<Row> versions(String id) throws IOException {
    try (Warehouse warehouse = Queries.open(desk)) {
      Dataset<Row> all = warehouse.read(Tables.of(contract));
      List<Row> versions =
          all.filter(col(ID).equalTo(id))
              .orderBy(Contract.QUARTER, RecordTable.KNOWN_FROM)
              .collectAsList();
      if (versions.isEmpty()) {
        List<String> known = all.select(ID).distinct().as(Encoders.STRING()).collectAsList();
        throw Messages.mistyped(id, new TreeSet<>(known));
      }
      return versions;
    }
  }

  private List<Object> line(String quarter, Text what, Text says) {
    return List.of(quarter, desk.say(what), desk.say(says));
  }

  private static Text standing(Row version) {
    String since = CivilTime.text(version.<Timestamp>getAs(RecordTable.KNOWN_FROM).toInstant());
    Timestamp until = version.getAs(RecordTable.KNOWN_TO);
    if (version.getList(version.fieldIndex(RecordTable.FLAGS)).contains(Versions.WITHDRAWN)) {
      return new Text("{0} 起有效，已撤回", "in force from {0}, withdrawn since").with(since);
    }
    return until == null
        ? new Text("{0} 起有效", "in force since {0}").with(since)
        : new Text("{0} 至 {1} 有效，已被更正", "in force from {0} to {1}, then corrected")
            .with(since, CivilTime.text(until.toInstant()));
  }

  private Text said(Field field, Object value) {
    String text = value.toString();
    return field
        .codeList()
        .flatMap(desk.book()::codeList)
        .flatMap(list -> list.find(text))
        .map(CodeList.Code::title)
        .orElse(new Text(text, text));
  }

  private static Text from(Row version, SubmissionRegister submissions) {
    String submission = version.getAs(RecordTable.SUBMISSION_ID);
    String file = submissions.find(submission).map(Submission::file).orElse(submission);
    int row = version.<Integer>getAs(RecordTable.ROW_NUMBER);
    return Optional.ofNullable(version.<String>getAs(RecordTable.SHEET))
        .map(
            sheet ->
                new Text("{0}，工作表“{1}”，第 {2} 行", "{0}, sheet {1}, row {2}").with(file, sheet, row))
        .orElse(new Text("{0}，第 {1} 行", "{0}, row {1}").with(file, row));
  }
}
