package rural.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import rural.jobs.receive.SheetTail;
import rural.jobs.receive.reading.RawSheet;
import rural.jobs.receive.reading.bound.Limits;
import rural.jobs.receive.reading.header.ColumnFound;
import rural.jobs.receive.reading.header.PrefilledColumns;
import rural.jobs.receive.reading.header.SheetFound;
import rural.jobs.receive.reading.remark.NoteCode;
import rural.jobs.receive.reading.remark.Notice;
import rural.jobs.receive.receipt.Counts;
import rural.jobs.receive.receipt.Findings;
import rural.jobs.receive.receipt.Help;
import rural.jobs.receive.receipt.Note;
import rural.jobs.receive.receipt.Origin;
import rural.jobs.receive.receipt.RawRows;
import rural.jobs.receive.receipt.Receipt;
import rural.jobs.receive.receipt.ReceiptWriter;
import rural.jobs.receive.receipt.Status;
import rural.jobs.table.QuarantineTable;
import rural.schemas.contract.Text;
import rural.schemas.control.Submission;
import rural.schemas.period.Quarter;

/** Writes the receipt of every submission, for its sender. */
final class Receipts {

  private final Desk desk;
  private final Map<String, SheetTail> tails;
  private final OutdatedRows outdated;
  private final Map<String, List<Row>> findings;

  Receipts(Desk desk, Map<String, SheetTail> tails, OutdatedRows outdated, List<Row> findings) {
    this.outdated = outdated;
    this.desk = desk;
    this.tails = tails;
    this.findings =
        findings.stream()
            .collect(
                Collectors.groupingBy(row -> row.<String>getAs(QuarantineTable.SUBMISSION_ID)));
  }

  /** Each file has its own, so they are written on all cores. */
  void write(List<Incoming> incoming, List<Submission> finished) {
    Map<String, Submission> ends = new HashMap<>();
    finished.forEach(one -> ends.put(one.submissionId(), one));
    incoming.parallelStream().forEach(one -> write(one, ends.get(one.submission().submissionId())));
  }

  /** Of files that were received before: which receipt tells what became of them. */
  void write(List<Submission> copies) {
    copies.parallelStream()
        .forEach(
            one ->
                write(
                    Receipt.known(
                            origin(Optional.empty(), one),
                            new Text(one.messageZh().orElse(""), one.messageEn().orElse("")))
                        .with(help(one)),
                    RawRows.NONE));
  }

  private void write(Incoming incoming, Submission end) {
    write(receipt(incoming, end).with(help(end)), rows(incoming));
  }

  private void write(Receipt receipt, RawRows rows) {
    try {
      ReceiptWriter.write(desk.home().receipts(), receipt, rows);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the receipt of " + receipt.origin().file(), e);
    }
  }

  private Receipt receipt(Incoming incoming, Submission end) {
    Origin origin = origin(incoming.sheet(), end);
    SheetTail tail = tails.get(end.submissionId());
    if (incoming.refusal().isPresent()) {
      return Receipt.refused(origin, incoming.refusal().get().says());
    }
    if (tail != null && tail.refusal().isPresent()) {
      return Receipt.refused(origin, tail.refusal().get().says());
    }
    return new Receipt(
        origin,
        status(end),
        new Counts(
            end.counts().read(),
            end.counts().accepted(),
            end.counts().unchanged(),
            end.counts().quarantined()),
        findings(incoming, false),
        findings(incoming, true),
        outdated.findings(end),
        notes(incoming, tail),
        List.of(),
        Optional.empty(),
        Help.NONE);
  }

  private Help help(Submission end) {
    return new Help(
        desk.settings().receive().contact(),
        end.quarter()
            .flatMap(Quarter::parse)
            .flatMap(quarter -> desk.settings().reminders().deadline(quarter.end())));
  }

  private static Status status(Submission end) {
    if (end.counts().read() > 0 && end.counts().unchanged() == end.counts().read()) {
      return Status.UNCHANGED;
    }
    return switch (end.status()) {
      case PARTLY -> Status.PARTLY;
      case REJECTED -> Status.REJECTED;
      case ALREADY_RECEIVED -> Status.ALREADY_RECEIVED;
      default -> Status.ACCEPTED;
    };
  }

  private Origin origin(Optional<SheetFound> sheet, Submission end) {
    return new Origin(
        end.submissionId(),
        end.file(),
        sheet.map(Receipts::sheet),
        end.form().map(form -> Origin.Form.of(desk.book().form(form))),
        end.quarter().flatMap(Quarter::parse),
        end.unit(),
        end.unitCode(),
        end.submittedOn(),
        end.receivedAt());
  }

  private static Origin.Sheet sheet(SheetFound sheet) {
    int header = sheet.headerRows().stream().max(Comparator.naturalOrder()).orElse(1);
    int width = sheet.columns().stream().mapToInt(ColumnFound::index).max().orElse(0) + 1;
    int others =
        sheet.others().stream()
            .filter(other -> !PrefilledColumns.isHidden(other.title()))
            .mapToInt(other -> other.index() + 1)
            .max()
            .orElse(0);
    return new Origin.Sheet(
        sheet.sheet().isEmpty() ? "报表" : sheet.sheet(), header, Math.max(width, others));
  }

  private Findings findings(Incoming incoming, boolean soft) {
    return new SheetFindings(desk.book().form(incoming.form()), incoming.sheet().orElseThrow())
        .of(findings.getOrDefault(incoming.submission().submissionId(), List.of()), soft);
  }

  private static List<Note> notes(Incoming incoming, SheetTail tail) {
    List<Note> notes = new ArrayList<>();
    List<Notice> notices = new ArrayList<>(incoming.sheet().orElseThrow().notices());
    if (tail != null) {
      notices.addAll(tail.totals());
      tail.notes().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(entry -> notes.add(counted(entry.getKey(), entry.getValue())));
    }
    notices.forEach(notice -> notes.add(new Note(notice.code(), notice.says(), 1)));
    return notes;
  }

  private static Note counted(String code, long rows) {
    Text words = NoteCode.valueOf(code.toUpperCase(java.util.Locale.ROOT)).words();
    return new Note(code, words, rows);
  }

  /** The sender's sheet, opened only when cells are to be marked. */
  private RawRows rows(Incoming incoming) {
    if (incoming.sheet().isEmpty()) {
      return RawRows.NONE;
    }
    SheetFound sheet = incoming.sheet().get();
    return sink ->
        new RawSheet(
                desk.book(),
                Limits.of(desk.home(), desk.settings()),
                incoming.arrival().path(),
                sheet)
            .forEachRow(sink::row);
  }
}
