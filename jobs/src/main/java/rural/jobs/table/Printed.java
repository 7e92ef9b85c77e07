package rural.jobs.table;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a rate is printed: rounded half up once, from the exact fraction. */
public final class Printed {

  /** Stands where there is no value; never 0. */
  public static final String NONE = "—";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Printed() {}

  /** A rate in %, or {@link #NONE} where a side is missing or the denominator is 0. */
  public static String of(BigDecimal numerator, BigDecimal denominator, int decimals) {
    BigDecimal value = percent(numerator, denominator, decimals);
    return value == null ? NONE : value.toPlainString();
  }

  /** A difference in percentage points, or {@link #NONE} where there is none. */
  public static String points(BigDecimal difference, int decimals) {
    return difference == null
        ? NONE
        : difference.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  /** numerator × 100 ÷ denominator, half up; null where that is undefined. */
  public static BigDecimal percent(BigDecimal numerator, BigDecimal denominator, int decimals) {
    if (numerator == null || denominator == null || denominator.signum() == 0) {
      return null;
    }
    return numerator.multiply(HUNDRED).divide(denominator, decimals, RoundingMode.HALF_UP);
  }
}
