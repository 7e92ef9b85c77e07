package rural.jobs.receive.reading.cell;

import java.util.Optional;
import java.util.OptionalInt;
import rural.jobs.receive.reading.file.Blanks;
import rural.jobs.receive.reading.file.CellKind;
import rural.jobs.receive.reading.header.PeriodText;
import rural.jobs.receive.reading.remark.ProblemCode;
import rural.schemas.period.Quarter;

/** A quarter as {@code 2024Q3}, or a year as {@code Integer}. */
final class PeriodCell implements CellReader {

  private final boolean yearly;

  PeriodCell(boolean yearly) {
    this.yearly = yearly;
  }

  @Override
  public Object read(String text, CellKind kind, Findings findings) {
    String stripped = Blanks.strip(text);
    if (NotReported.is(stripped)) {
      return null;
    }
    return yearly ? year(stripped, findings) : quarter(stripped, findings);
  }

  private static Object quarter(String text, Findings findings) {
    Optional<Quarter> quarter = PeriodText.quarter(text);
    if (quarter.isEmpty()) {
      findings.problem(ProblemCode.NOT_A_QUARTER, text);
    }
    return quarter.map(Quarter::toString).orElse(null);
  }

  private static Object year(String text, Findings findings) {
    OptionalInt year = PeriodText.year(text);
    if (year.isEmpty()) {
      findings.problem(ProblemCode.NOT_A_YEAR, text);
      return null;
    }
    return year.getAsInt();
  }
}
