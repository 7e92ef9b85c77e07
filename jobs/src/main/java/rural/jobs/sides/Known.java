package rural.jobs.sides;

import java.math.BigDecimal;

/** Sums in which null means not known, which is not 0. */
public final class Known {

  private Known() {}

  /** The sum of what is known; null where neither is. */
  public static BigDecimal plus(BigDecimal one, BigDecimal other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.add(other);
  }
}
