package rural.jobs.receive.reading.cell;

import rural.jobs.receive.reading.file.Blanks;
import rural.jobs.receive.reading.file.CellKind;
import rural.jobs.receive.reading.remark.ProblemCode;

/** Free text, or a text that identifies, where a lost digit would identify something else. */
final class TextCell implements CellReader {

  private static final int EXACT_DIGITS = 15;

  private final boolean identifies;

  TextCell(boolean identifies) {
    this.identifies = identifies;
  }

  @Override
  public Object read(String text, CellKind kind, Findings findings) {
    String stripped = PlainText.unwrap(Blanks.strip(text));
    if (NotReported.is(stripped)) {
      return null;
    }
    if (identifies && kind == CellKind.DATE) {
      findings.problem(ProblemCode.TEXT_BECAME_DATE, stripped);
      return null;
    }
    boolean lost =
        kind == CellKind.NUMBER
            ? stripped.length() > EXACT_DIGITS && Digits.areAll(stripped)
            : Digits.mayHaveLostDigits(stripped);
    if (identifies && lost) {
      findings.problem(ProblemCode.DIGITS_LOST, stripped);
      return null;
    }
    return stripped;
  }
}
