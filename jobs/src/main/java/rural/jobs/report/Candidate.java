package rural.jobs.report;

import java.math.BigDecimal;

/**
 * A town or village that may stand on a red or black list.
 *
 * @param above name of the division above
 * @param expected units that should report; 1 for a village
 */
public record Candidate(
    String code,
    String name,
    String above,
    BigDecimal numerator,
    BigDecimal denominator,
    long expected,
    long reported) {

  /** Above 0 where this one's rate is the higher; exact, nothing is rounded. */
  int compareRate(Candidate other) {
    return compareRate(other.numerator, other.denominator);
  }

  int compareRate(BigDecimal otherNumerator, BigDecimal otherDenominator) {
    return numerator.multiply(otherDenominator).compareTo(otherNumerator.multiply(denominator));
  }
}
