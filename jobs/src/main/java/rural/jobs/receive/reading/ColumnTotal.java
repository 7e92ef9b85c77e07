package rural.jobs.receive.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The sum of a column so far. Where its numbers were rounded before they were printed, a total may
 * differ by half a unit of the last printed digit for each of them.
 */
final class ColumnTotal {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Division back to the printed number is exact to so many digits; no form prints more. */
  private static final int DIGITS = 10;

  private final BigDecimal factor;
  private long count;
  private BigDecimal sum = BigDecimal.ZERO;
  private long addends;
  private int scale;

  /** What was summed between two rows. */
  record Part(BigDecimal sum, long addends) {

    Part minus(Part earlier) {
      return new Part(sum.subtract(earlier.sum), addends - earlier.addends);
    }
  }

  /**
   * @param factor what printed numbers were multiplied by
   */
  ColumnTotal(BigDecimal factor) {
    this.factor = factor;
  }

  void add(Object value) {
    if (value == null) {
      return;
    }
    addends++;
    if (value instanceof Long number && !isConverted()) {
      add(number.longValue());
    } else {
      BigDecimal amount = new BigDecimal(value.toString());
      sum = sum.add(amount);
      scale = Math.max(scale, printedScale(amount));
    }
  }

  private void add(long number) {
    if (count >= Long.MAX_VALUE / 4) {
      sum = sum.add(BigDecimal.valueOf(count));
      count = 0;
    }
    count += number;
  }

  Part soFar() {
    return new Part(sum.add(BigDecimal.valueOf(count)), addends);
  }

  /** Whether a total is that of a part, but for the rounding. */
  boolean agrees(BigDecimal total, Part part) {
    BigDecimal apart = part.sum().subtract(total).abs();
    return apart.signum() == 0 || apart.compareTo(tolerance(part.addends())) <= 0;
  }

  private BigDecimal tolerance(long addends) {
    if (scale == 0 && !isConverted()) {
      return BigDecimal.ZERO; // whole numbers of things are exact
    }
    return HALF.movePointLeft(scale).multiply(factor.abs()).multiply(BigDecimal.valueOf(addends));
  }

  private int printedScale(BigDecimal amount) {
    BigDecimal printed =
        isConverted() ? amount.divide(factor, DIGITS, RoundingMode.HALF_UP) : amount;
    return Math.max(0, printed.signum() == 0 ? 0 : printed.stripTrailingZeros().scale());
  }

  private boolean isConverted() {
    return factor.compareTo(BigDecimal.ONE) != 0;
  }
}
