package rural.jobs.receive.reading.cell;

import java.math.BigDecimal;
import rural.jobs.receive.reading.file.CellKind;
import rural.jobs.receive.reading.remark.ProblemCode;

/** A whole number as {@code Long}. Most cells are plain digits, which take the short way. */
final class CountCell implements CellReader {

  private static final int SAFE_DIGITS = 18;

  private final Amount amount;
  private final boolean typed;

  CountCell(Amount amount, boolean typed) {
    this.amount = amount;
    this.typed = typed;
  }

  @Override
  public Object read(String text, CellKind kind, Findings findings) {
    boolean plain = kind == CellKind.NUMBER || (kind == CellKind.TEXT && !typed);
    if (plain && !amount.converts() && text.length() <= SAFE_DIGITS && Digits.areAll(text)) {
      return Long.valueOf(text);
    }
    BigDecimal number = amount.read(text, kind, typed, findings);
    if (number == null) {
      return null;
    }
    if (number.signum() != 0 && number.stripTrailingZeros().scale() > 0) {
      findings.problem(ProblemCode.FRACTION, text.strip());
      return null;
    }
    return number.longValue();
  }
}
