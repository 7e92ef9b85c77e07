package rural.jobs.sample.truth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import rural.jobs.sample.place.Place;

/**
 * What one rate should be.
 *
 * @param numerator null where no record counts
 * @param denominator null where no record counts or no target is set
 * @param expected null where nothing is expected
 */
public record Answer(
    String quarter,
    Place division,
    String indicator,
    BigDecimal numerator,
    BigDecimal denominator,
    Long expected,
    long reported) {

  /** The rate in %, rounded half up to six decimals; empty where it is undefined. */
  public String value() {
    if (numerator == null || denominator == null || denominator.signum() == 0) {
      return "";
    }
    return numerator.movePointRight(2).divide(denominator, 6, RoundingMode.HALF_UP).toPlainString();
  }

  String line() {
    return String.join(
        ",",
        quarter,
        division.code(),
        division.level().code(),
        indicator,
        plain(numerator),
        plain(denominator),
        value(),
        expected == null ? "" : expected.toString(),
        String.valueOf(reported));
  }

  private static String plain(BigDecimal number) {
    if (number == null) {
      return "";
    }
    BigDecimal rounded = number.setScale(12, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.toPlainString();
  }
}
