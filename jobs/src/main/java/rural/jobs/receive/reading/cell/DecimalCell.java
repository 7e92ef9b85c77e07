package rural.jobs.receive.reading.cell;

import java.math.BigDecimal;
import rural.jobs.receive.reading.file.CellKind;

/** An exact decimal as {@code BigDecimal} of at most ten decimals. */
final class DecimalCell implements CellReader {

  private final Amount amount;
  private final boolean typed;

  DecimalCell(Amount amount, boolean typed) {
    this.amount = amount;
    this.typed = typed;
  }

  @Override
  public Object read(String text, CellKind kind, Findings findings) {
    BigDecimal number = amount.read(text, kind, typed, findings);
    return number == null ? null : Amount.round(number, findings);
  }
}
