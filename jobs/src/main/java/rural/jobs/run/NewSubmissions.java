package rural.jobs.run;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rural.jobs.receive.inbox.Arrival;
import rural.jobs.receive.reading.header.SheetFound;
import rural.jobs.receive.reading.remark.Refusal;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Text;
import rural.schemas.control.Submission;
import rural.schemas.control.Submission.Counts;
import rural.schemas.control.Submission.Status;
import rural.schemas.period.CivilTime;
import rural.schemas.place.DivisionCode;

/** Makes the submissions of what was found, each with an id of its own. */
final class NewSubmissions {

  private static final Text SAME =
      new Text(
          "内容与以前收到的文件相同，不再计入；请看回执 {0}（{1}，{2} 收到）",
          "The same content was received before and is not counted again; see receipt {0} ({1},"
              + " received {2})");

  private final ContractBook book;
  private final Set<String> ids = new HashSet<>();

  /**
   * @param past those whose ids are in use; unfinished ones are made again under theirs
   */
  NewSubmissions(ContractBook book, List<Submission> past) {
    this.book = book;
    past.stream()
        .filter(one -> one.status() != Status.RECEIVING)
        .forEach(one -> ids.add(one.submissionId()));
  }

  /**
   * @param first when the sheet came first, where it is read once more
   */
  Incoming found(
      Arrival arrival, SheetFound sheet, List<SheetFound> all, Instant at, Instant first) {
    Contract contract = book.form(sheet.form());
    Submission submission =
        new Submission(
            id(arrival),
            inside(arrival, sheet.file().name()),
            arrival.sha256(),
            text(sheet.sheet()),
            Optional.of(sheet.form()),
            contract.isQuarterly() ? text(sheet.period()) : Optional.empty(),
            text(sheet.sender().unitName()),
            DivisionCode.parse(sheet.sender().unitCode()).map(code -> code.digits()),
            sheet.sender().submittedOn(),
            at,
            Counts.NONE,
            Status.RECEIVING,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Incoming(submission, arrival, first, Optional.of(sheet), all, Optional.empty());
  }

  Incoming refused(Arrival arrival, Refusal refusal, Instant at) {
    Submission submission =
        new Submission(
            id(arrival),
            inside(arrival, refusal.place().file()),
            arrival.sha256(),
            text(refusal.place().sheet()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            at,
            Counts.NONE,
            Status.RECEIVING,
            Optional.of(refusal.says().zh()),
            Optional.of(refusal.says().en()),
            Optional.empty());
    return new Incoming(submission, arrival, at, Optional.empty(), List.of(), Optional.of(refusal));
  }

  /**
   * @param earlier when this content came
   */
  Submission copy(Arrival arrival, Submission earlier, Instant at) {
    Text says =
        SAME.with(earlier.submissionId(), earlier.file(), CivilTime.text(earlier.receivedAt()));
    return new Submission(
        id(arrival),
        arrival.name(),
        arrival.sha256(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        at,
        Counts.NONE,
        Status.ALREADY_RECEIVED,
        Optional.of(says.zh()),
        Optional.of(says.en()),
        Optional.empty());
  }

  /** From the content; a second form of the file, or a file sent again, gets a number. */
  private String id(Arrival arrival) {
    String base = arrival.sha256().substring(0, 12);
    String id = base;
    for (int n = 2; !ids.add(id); n++) {
      id = base + "-" + n;
    }
    return id;
  }

  /** The name below the inbox; the reader knows only the last part of it. */
  private static String inside(Arrival arrival, String name) {
    int packed = name.indexOf('!');
    return packed < 0 ? arrival.name() : arrival.name() + name.substring(packed);
  }

  private static Optional<String> text(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
