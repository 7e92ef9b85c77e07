package rural.jobs.statistics.spotcheck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.commons.math3.special.Beta;

/**
 * What a village claimed of one indicator, and what was found; the sides are not null.
 *
 * <p>A claim holds where the two rates are at most {@value #TOLERANCE} points apart. One that does
 * not is tested: were the true share as much as {@value #TOLERANCE} points below the claim, how
 * likely would so few be found among the units that were looked at? (Exact binomial test,
 * one-sided; the units found are taken as independent draws, which overstates their scatter when
 * all of a village was looked at.)
 */
record Claim(
    BigDecimal claimedAbove,
    BigDecimal claimedBelow,
    BigDecimal verifiedAbove,
    BigDecimal verifiedBelow) {

  /** Percentage points within which a claim holds: households move, tanks are counted twice. */
  static final int TOLERANCE = 5;

  /** A claim less likely than this stands on the list. */
  static final double UNLIKELY = 0.01;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What became of the claim, as the table says it. */
  enum Verdict {
    HELD,
    NOT_HELD,
    /** Of a single unit: it was there or it was not. */
    REFUTED,
    UNLIKELY
  }

  /** Whether both rates exist. */
  boolean isComparable() {
    return claimedBelow.signum() > 0 && verifiedBelow.signum() > 0;
  }

  /** The rates must be comparable. */
  boolean isHeld() {
    return verifiedRate().subtract(claimedRate()).abs().compareTo(BigDecimal.valueOf(TOLERANCE))
        <= 0;
  }

  /** Whether the sides are counts of more than one unit, with no more found than looked at. */
  boolean isTestable() {
    return isWhole(verifiedAbove)
        && isWhole(verifiedBelow)
        && verifiedBelow.compareTo(BigDecimal.ONE) > 0
        && verifiedAbove.compareTo(verifiedBelow) <= 0;
  }

  /** The probability of finding so few or fewer; empty where nothing is counted. */
  Optional<Double> likelihood() {
    if (!isTestable()) {
      return Optional.empty();
    }
    double share = claimedRate().subtract(BigDecimal.valueOf(TOLERANCE)).doubleValue() / 100;
    return Optional.of(
        atMost(
            verifiedAbove.intValueExact(),
            verifiedBelow.intValueExact(),
            Math.min(1, Math.max(0, share))));
  }

  /** The binomial distribution's lower tail, which as 1 − upper tail would lose all its digits. */
  private static double atMost(int found, int of, double share) {
    return found == of ? 1 : Beta.regularizedBeta(1 - share, of - found, found + 1.0);
  }

  /** Why there is no {@link #likelihood}, as a word. */
  Optional<String> whyNotTested() {
    if (!isComparable()) {
      return Optional.of(claimedBelow.signum() > 0 ? "nothing_verified" : "no_claim");
    }
    if (verifiedBelow.compareTo(BigDecimal.ONE) == 0) {
      return Optional.of("single_unit");
    }
    return isTestable() ? Optional.empty() : Optional.of("not_counts");
  }

  Verdict verdict() {
    if (isHeld()) {
      return Verdict.HELD;
    }
    if (verifiedBelow.compareTo(BigDecimal.ONE) == 0) {
      return Verdict.REFUTED;
    }
    return likelihood().filter(p -> p < UNLIKELY).isPresent() ? Verdict.UNLIKELY : Verdict.NOT_HELD;
  }

  private BigDecimal claimedRate() {
    return claimedAbove.multiply(HUNDRED).divide(claimedBelow, 20, RoundingMode.HALF_UP);
  }

  private BigDecimal verifiedRate() {
    return verifiedAbove.multiply(HUNDRED).divide(verifiedBelow, 20, RoundingMode.HALF_UP);
  }

  private static boolean isWhole(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0
        && value.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
  }
}
