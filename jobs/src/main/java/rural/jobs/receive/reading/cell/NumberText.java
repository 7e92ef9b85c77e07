package rural.jobs.receive.reading.cell;

import java.math.BigDecimal;
import java.util.Optional;
import rural.jobs.receive.reading.file.CellKind;
import rural.jobs.receive.reading.remark.NoteCode;
import rural.jobs.receive.reading.remark.ProblemCode;

/** Reads the number of a cell, whatever it is counted in. */
final class NumberText {

  private final Optional<BigDecimal> percentFactor;

  /**
   * @param percentFactor what a percentage is multiplied by; empty where percentages make no sense
   */
  NumberText(Optional<BigDecimal> percentFactor) {
    this.percentFactor = percentFactor;
  }

  /** The number before conversion, or null where none is reported or a problem was found. */
  BigDecimal read(String text, CellKind kind, Findings findings) {
    return switch (kind) {
      case NUMBER -> new BigDecimal(text);
      case PERCENT -> percent(text, findings);
      case DATE -> none(findings, ProblemCode.DATE_IN_NUMBER, text);
      case TEXT -> fromText(text, findings);
      default -> none(findings, ProblemCode.NOT_A_NUMBER, text);
    };
  }

  private BigDecimal percent(String shown, Findings findings) {
    return percentFactor.isPresent()
        ? new BigDecimal(shown).multiply(percentFactor.get())
        : none(findings, ProblemCode.PERCENT, shown + "%");
  }

  private BigDecimal fromText(String text, Findings findings) {
    String stripped = PlainText.strip(text, findings);
    if (NotReported.is(stripped)) {
      return null;
    }
    String folded = PlainText.unwrap(PlainText.fold(stripped, findings));
    String grouped = folded.indexOf(',') < 0 ? folded : thousands(folded, findings);
    if (grouped.endsWith("%")) {
      Optional<BigDecimal> shown = Digits.decimal(grouped.substring(0, grouped.length() - 1));
      return shown.isPresent()
          ? percent(shown.get().toPlainString(), findings)
          : none(findings, ProblemCode.NOT_A_NUMBER, stripped);
    }
    if (Digits.mayHaveLostDigits(grouped)) {
      return none(findings, ProblemCode.DIGITS_LOST, stripped);
    }
    return Digits.decimal(grouped)
        .orElseGet(() -> none(findings, ProblemCode.NOT_A_NUMBER, stripped));
  }

  private static String thousands(String text, Findings findings) {
    Optional<String> joined = Digits.withoutThousands(text);
    joined.ifPresent(found -> findings.note(NoteCode.THOUSANDS_SEPARATOR));
    return joined.orElse(text);
  }

  private static BigDecimal none(Findings findings, ProblemCode problem, String value) {
    findings.problem(problem, value);
    return null;
  }
}
