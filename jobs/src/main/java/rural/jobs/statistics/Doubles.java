package rural.jobs.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Decimals as floating-point numbers. */
public final class Doubles {

  /** Digits that a long holds, which are more than a double does. */
  private static final MathContext DIGITS = new MathContext(18, RoundingMode.DOWN);

  /** Digits up to which Java divides instead of parsing. */
  private static final int FEW = 15;

  private static final long[] TENS = new long[DIGITS.getPrecision() + 1];

  static {
    TENS[0] = 1;
    for (int i = 1; i < TENS.length; i++) {
      TENS[i] = 10 * TENS[i - 1];
    }
  }

  private Doubles() {}

  /**
   * The number to within the last of a double's places. {@link BigDecimal#doubleValue} prints and
   * parses a decimal of as many digits as rates have, which takes ten times as long.
   */
  public static double of(BigDecimal value) {
    if (value.precision() <= FEW) {
      return value.doubleValue();
    }
    BigDecimal digits = value.round(DIGITS);
    if (digits.scale() < 0 || digits.scale() >= TENS.length) {
      return value.doubleValue();
    }
    long unscaled = digits.unscaledValue().longValue();
    long power = TENS[digits.scale()];
    long whole = unscaled / power;
    return whole + (double) (unscaled - whole * power) / power;
  }
}
