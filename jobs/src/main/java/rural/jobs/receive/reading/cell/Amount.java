package rural.jobs.receive.reading.cell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import rural.jobs.receive.reading.file.CellKind;
import rural.jobs.receive.reading.remark.NoteCode;
import rural.jobs.receive.reading.remark.ProblemCode;

/** Converts a number to the unit of its field and holds it to what tables can keep. */
final class Amount {

  static final int DECIMALS = 10;
  private static final int WHOLE_DIGITS = 18;

  private final NumberText numbers;
  private final boolean signed;
  private final BigDecimal factor;
  private final boolean converts;

  /**
   * @param signed whether the quantity may be below 0
   */
  Amount(NumberText numbers, boolean signed, BigDecimal factor) {
    this.numbers = numbers;
    this.signed = signed;
    this.factor = factor;
    this.converts = factor.compareTo(BigDecimal.ONE) != 0;
  }

  boolean converts() {
    return converts;
  }

  /**
   * Not below 0 where that is not declared, in the unit of the field, at most 18 whole digits; or
   * null.
   */
  BigDecimal read(String text, CellKind kind, boolean typed, Findings findings) {
    BigDecimal written = numbers.read(text, kind, findings);
    if (written == null) {
      return null;
    }
    if (typed && kind == CellKind.TEXT) {
      findings.note(NoteCode.NUMBER_AS_TEXT);
    }
    if (written.signum() < 0 && !signed) {
      findings.problem(ProblemCode.NEGATIVE, text.strip());
      return null;
    }
    if (written.precision() - written.scale() > WHOLE_DIGITS) {
      findings.problem(ProblemCode.TOO_LARGE, text.strip());
      return null;
    }
    return converts ? convert(written, text, findings) : written;
  }

  private BigDecimal convert(BigDecimal written, String text, Findings findings) {
    BigDecimal converted = written.multiply(factor).stripTrailingZeros();
    if (converted.precision() - converted.scale() > WHOLE_DIGITS) {
      findings.problem(ProblemCode.TOO_LARGE, text.strip());
      return null;
    }
    findings.note(NoteCode.UNIT_CONVERTED);
    return converted.scale() < 0 ? converted.setScale(0) : converted;
  }

  static BigDecimal round(BigDecimal amount, Findings findings) {
    if (amount.scale() <= DECIMALS) {
      return amount.scale() < 0 ? amount.setScale(0) : amount;
    }
    BigDecimal rounded = amount.setScale(DECIMALS, RoundingMode.HALF_UP);
    if (rounded.compareTo(amount) != 0) {
      findings.note(NoteCode.ROUNDED);
    }
    return rounded;
  }
}
