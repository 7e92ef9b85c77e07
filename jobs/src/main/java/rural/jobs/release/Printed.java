package rural.jobs.release;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Numbers as they are printed and written to files. */
final class Printed {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private Printed() {}

  /**
   * numerator ÷ denominator × 100, rounded half up once, from the exact quotient; empty where a
   * side is missing or the denominator is 0.
   */
  static Optional<BigDecimal> percent(BigDecimal numerator, BigDecimal denominator, int decimals) {
    if (numerator == null || denominator == null || denominator.signum() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        numerator.multiply(HUNDRED).divide(denominator, decimals, RoundingMode.HALF_UP));
  }

  /** Without exponent and trailing zeros; "—" for null. */
  static String plain(BigDecimal number) {
    return number == null ? "—" : shortest(number).toPlainString();
  }

  static BigDecimal shortest(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
