package rural.jobs.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Numbers as they are printed and written: rounded half up once, from the exact fraction. */
public final class Printed {

  /** Stands where there is no value; never 0. */
  public static final String NONE = "—";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Printed() {}

  /** A rate in %, or {@link #NONE} where a side is missing or the denominator is 0. */
  public static String of(BigDecimal numerator, BigDecimal denominator, int decimals) {
    return percent(numerator, denominator, decimals).map(BigDecimal::toPlainString).orElse(NONE);
  }

  /** A difference in percentage points, or {@link #NONE} where there is none. */
  public static String points(BigDecimal difference, int decimals) {
    return difference == null
        ? NONE
        : difference.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  /** Without exponent and trailing zeros; {@link #NONE} for null. */
  public static String plain(BigDecimal number) {
    if (number == null) {
      return NONE;
    }
    return number(number).toPlainString();
  }

  /**
   * Without trailing zeros, and never in a form that is written with an exponent: 1000, not 1E3.
   */
  public static BigDecimal number(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /**
   * numerator × 100 ÷ denominator, rounded half up once; empty where a side is missing or the
   * denominator is 0.
   */
  public static Optional<BigDecimal> percent(
      BigDecimal numerator, BigDecimal denominator, int decimals) {
    if (numerator == null || denominator == null || denominator.signum() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        numerator.multiply(HUNDRED).divide(denominator, decimals, RoundingMode.HALF_UP));
  }
}
