package rural.jobs.receive.reading.cell;

import java.time.LocalDate;
import java.util.Optional;
import rural.jobs.receive.reading.file.CellKind;
import rural.jobs.receive.reading.header.DateText;
import rural.jobs.receive.reading.remark.NoteCode;
import rural.jobs.receive.reading.remark.ProblemCode;

/** A day as {@code LocalDate}; a bare number of five digits is a spreadsheet's day number. */
final class DateCell implements CellReader {

  /** The day before day 1 of the 1900 system, shifted by its imagined 29 February 1900. */
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

  private static final int EARLIEST = 18_264; // 1950-01-01
  private static final int LATEST = 73_050; // 2099-12-31

  @Override
  public Object read(String text, CellKind kind, Findings findings) {
    String stripped = PlainText.strip(text, findings);
    if (NotReported.is(stripped)) {
      return null;
    }
    Optional<LocalDate> date = DateText.parse(stripped).or(() -> fromNumber(stripped, findings));
    if (date.isEmpty()) {
      findings.problem(ProblemCode.NOT_A_DATE, stripped);
    }
    return date.orElse(null);
  }

  private static Optional<LocalDate> fromNumber(String text, Findings findings) {
    if (text.length() != 5 || !Digits.areAll(text)) {
      return Optional.empty();
    }
    int days = Integer.parseInt(text);
    if (days < EARLIEST || days > LATEST) {
      return Optional.empty();
    }
    findings.note(NoteCode.DATE_FROM_NUMBER);
    return Optional.of(EPOCH.plusDays(days));
  }
}
