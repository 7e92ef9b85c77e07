package rural.jobs.receive.reading.cell;

import java.math.BigDecimal;
import java.util.Optional;
import rural.jobs.receive.reading.file.CellKind;
import rural.jobs.receive.reading.remark.NoteCode;
import rural.jobs.receive.reading.remark.ProblemCode;
import rural.schemas.contract.DecimalSign;

/** Reads the number of a cell, whatever it is counted in. */
final class NumberText {

  private final Optional<BigDecimal> percentFactor;
  private final String unit;
  private final boolean whole;
  private final boolean commasGroup;
  private final Optional<DecimalSign> declared;

  /**
   * @param percentFactor what a percentage is multiplied by; empty where percentages make no sense
   * @param unit the word that a number format may show beside the number; empty where none may
   * @param whole whether the column holds whole numbers, so that 1.000 may be meant as a thousand
   * @param commasGroup whether a comma may be taken for a separator of thousands; a file whose
   *     cells are separated by semicolons comes from where it is the decimal sign
   * @param declared how the sender writes numbers, which leaves nothing to guess
   */
  NumberText(
      Optional<BigDecimal> percentFactor,
      String unit,
      boolean whole,
      boolean commasGroup,
      Optional<DecimalSign> declared) {
    this.declared = declared;
    this.percentFactor = percentFactor;
    this.unit = unit;
    this.whole = whole;
    this.commasGroup = commasGroup;
  }

  /** The number before conversion, or null where none is reported or a problem was found. */
  BigDecimal read(String text, CellKind kind, Findings findings) {
    return switch (kind) {
      case NUMBER -> new BigDecimal(text);
      case PERCENT -> percent(text, findings);
      case DATE -> none(findings, ProblemCode.DATE_IN_NUMBER, text);
      case LABELLED -> labelled(text, findings);
      case TEXT -> fromText(text, findings);
      default -> none(findings, ProblemCode.NOT_A_NUMBER, text);
    };
  }

  private BigDecimal percent(String shown, Findings findings) {
    return percentFactor.isPresent()
        ? new BigDecimal(shown).multiply(percentFactor.get())
        : none(findings, ProblemCode.PERCENT, shown + "%");
  }

  /** {@code 12户} is twelve in a column of 户; {@code 12万} is not for us to interpret. */
  private BigDecimal labelled(String shown, Findings findings) {
    String bare = shown.strip();
    Optional<BigDecimal> number =
        !unit.isEmpty() && bare.endsWith(unit)
            ? Digits.decimal(bare.substring(0, bare.length() - unit.length()).strip())
            : Optional.empty();
    return number.orElseGet(() -> none(findings, ProblemCode.WORDS_WITH_NUMBER, bare));
  }

  private BigDecimal fromText(String text, Findings findings) {
    String stripped = PlainText.strip(text, findings);
    if (NotReported.is(stripped)) {
      return null;
    }
    String folded = PlainText.unwrap(PlainText.fold(stripped, findings));
    boolean isPercent = folded.endsWith("%");
    String bare = isPercent ? folded.substring(0, folded.length() - 1).strip() : folded;
    Separators separators =
        declared
            .map(sign -> Separators.declared(bare, sign))
            .orElseGet(() -> Separators.of(bare, whole && !isPercent, commasGroup));
    if (separators.isDoubtful()) {
      return none(
          findings,
          ProblemCode.TWO_READINGS,
          stripped,
          separators.asDecimal(),
          separators.asThousands());
    }
    if (separators.isGrouped()) {
      findings.note(NoteCode.THOUSANDS_SEPARATOR);
    }
    if (!separators.isGrouped() && !separators.bare().equals(bare)) {
      findings.note(NoteCode.DECIMAL_COMMA);
    }
    return number(separators.bare(), isPercent, stripped, findings);
  }

  private BigDecimal number(String bare, boolean isPercent, String written, Findings findings) {
    if (Digits.mayHaveLostDigits(bare)) {
      return none(findings, ProblemCode.DIGITS_LOST, written);
    }
    Optional<BigDecimal> number = Digits.decimal(bare);
    if (number.isEmpty()) {
      return none(findings, ProblemCode.NOT_A_NUMBER, written);
    }
    return isPercent ? percent(number.get().toPlainString(), findings) : number.get();
  }

  private static BigDecimal none(Findings findings, ProblemCode problem, Object... values) {
    findings.problem(problem, values);
    return null;
  }
}
