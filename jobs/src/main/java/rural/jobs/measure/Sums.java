package rural.jobs.measure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import rural.jobs.sides.Known;

/** Both sides of one indicator, summed over the records of a division so far. */
final class Sums {

  private BigDecimal numerator;
  private BigDecimal denominator;
  private long expected;
  private long reported;
  private boolean hasRecords;
  private final Set<String> flags = new TreeSet<>();

  /** Adds sums; both sides are null where no record counts. */
  void add(BigDecimal above, BigDecimal below, long counting) {
    numerator = Known.plus(numerator, above);
    denominator = Known.plus(denominator, below);
    reported += counting;
    hasRecords = true;
  }

  void add(Sums other) {
    numerator = Known.plus(numerator, other.numerator);
    denominator = Known.plus(denominator, other.denominator);
    expected += other.expected;
    reported += other.reported;
    hasRecords |= other.hasRecords;
    flags.addAll(other.flags);
  }

  void expect(long units) {
    expected += units;
  }

  void flag(Collection<String> more) {
    flags.addAll(more);
  }

  /** Several records of one unit count once. */
  void reportAtMost(long units) {
    reported = Math.min(reported, units);
  }

  /** Puts the sums over those that have a target in the place of the plain sums. */
  void replace(BigDecimal above, BigDecimal below, long counting) {
    numerator = above;
    denominator = below;
    reported = counting;
  }

  /** Null where no record counts. */
  BigDecimal numerator() {
    return numerator;
  }

  /** Null where no record counts. */
  BigDecimal denominator() {
    return denominator;
  }

  long expected() {
    return expected;
  }

  long reported() {
    return reported;
  }

  boolean isWorthShowing() {
    return hasRecords || expected > 0 || denominator != null;
  }

  Set<String> flags() {
    return flags;
  }
}
