package rural.jobs.measure;

import java.math.BigDecimal;
import java.util.List;

/**
 * Both sides of a unit, or of several together, in a quarter and in the one before.
 *
 * @param base what a village hangs under; a division itself
 */
record BothTimes(
    String code,
    String base,
    BigDecimal numerator,
    BigDecimal denominator,
    BigDecimal numeratorBefore,
    BigDecimal denominatorBefore) {

  /** A fall up to this many per cent is life; the forms' own soft rules draw the same line. */
  static final int STEADY = 5;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal LEFT = BigDecimal.valueOf(100 - STEADY);

  /**
   * @param units at least one
   */
  static BothTimes sum(String division, List<BothTimes> units) {
    BothTimes all =
        new BothTimes(
            division, division, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    for (BothTimes one : units) {
      all =
          new BothTimes(
              division,
              division,
              all.numerator.add(one.numerator),
              all.denominator.add(one.denominator),
              all.numeratorBefore.add(one.numeratorBefore),
              all.denominatorBefore.add(one.denominatorBefore));
    }
    return all;
  }

  /** Whether it has a rate both times. */
  boolean hasRates() {
    return denominator.signum() > 0 && denominatorBefore.signum() > 0;
  }

  /** Whether the denominator fell by more than {@value #STEADY} % and the rate rose. */
  boolean shrank() {
    return HUNDRED.multiply(denominator).compareTo(LEFT.multiply(denominatorBefore)) < 0
        && numerator.multiply(denominatorBefore).compareTo(numeratorBefore.multiply(denominator))
            > 0;
  }

  BigDecimal fall() {
    return denominatorBefore.subtract(denominator);
  }

  /** Of the denominator, in %; close enough to compare with others. */
  double change() {
    return -100 * fall().doubleValue() / denominatorBefore.doubleValue();
  }
}
