package rural.jobs.receive.reading.cell;

import java.math.BigDecimal;
import java.util.Optional;
import rural.jobs.receive.reading.file.CellKind;
import rural.jobs.receive.reading.remark.NoteCode;
import rural.jobs.receive.reading.remark.ProblemCode;

/** A division code as text of 12 digits, restored where a spreadsheet made a number of it. */
final class DivisionCell implements CellReader {

  private static final int LENGTH = 12;

  @Override
  public Object read(String text, CellKind kind, Findings findings) {
    if (kind == CellKind.TEXT && text.length() == LENGTH && Digits.areAll(text)) {
      return text;
    }
    if (kind == CellKind.DATE || kind == CellKind.PERCENT || kind == CellKind.TRUTH) {
      findings.problem(ProblemCode.BAD_DIVISION_CODE, text);
      return null;
    }
    String stripped = PlainText.strip(text, findings);
    if (NotReported.is(stripped)) {
      return null;
    }
    String code = PlainText.unwrap(PlainText.fold(stripped, findings));
    String digits = Digits.areAll(code) ? code : restore(code, findings);
    return digits == null ? null : pad(digits, stripped, kind, findings);
  }

  private static String restore(String code, Findings findings) {
    if (Digits.mayHaveLostDigits(code)) {
      findings.problem(ProblemCode.DIGITS_LOST, code);
      return null;
    }
    Optional<String> whole =
        Digits.decimal(code)
            .filter(number -> number.signum() >= 0)
            .map(BigDecimal::stripTrailingZeros)
            .filter(number -> number.scale() <= 0)
            .map(BigDecimal::toPlainString);
    if (whole.isEmpty()) {
      findings.problem(ProblemCode.BAD_DIVISION_CODE, code);
      return null;
    }
    findings.note(NoteCode.CODE_RESTORED);
    return whole.get();
  }

  private static String pad(String digits, String written, CellKind kind, Findings findings) {
    if (kind == CellKind.NUMBER) {
      findings.note(NoteCode.CODE_RESTORED);
    }
    if (digits.length() == LENGTH) {
      return digits;
    }
    boolean nation = digits.equals("0");
    if (digits.length() == 6 || digits.length() == 9 || nation) {
      findings.note(nation ? NoteCode.CODE_RESTORED : NoteCode.CODE_PADDED);
      return digits + "0".repeat(LENGTH - digits.length());
    }
    findings.problem(ProblemCode.BAD_DIVISION_CODE, written);
    return null;
  }
}
