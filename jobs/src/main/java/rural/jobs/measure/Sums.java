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
  private BigDecimal unitSize;
  private long sized;
  private long unmeant;
  private long absent;
  private BigDecimal lastSize;
  private long lastKnown;
  private Gap gap = Gap.NONE;
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
    unitSize = Known.plus(unitSize, other.unitSize);
    sized += other.sized;
    flags.addAll(other.flags);
  }

  void expect(long units) {
    expected += units;
  }

  /** Adds the denominators of a number of units alone. */
  void measureUnits(BigDecimal size, long units) {
    unitSize = Known.plus(unitSize, size);
    sized += units;
  }

  /** Adds units that reported and are not meant by the indicator, directly at the division. */
  void leaveOut(long units) {
    unmeant += units;
  }

  /**
   * Adds units that are known to be missing beside those expected (all of facilities; of a merged
   * village each part after the first), and what is known of those that are missing.
   */
  void miss(long units, BigDecimal size, long known) {
    absent += units;
    lastSize = Known.plus(lastSize, size);
    lastKnown += known;
  }

  void leave(Gap left) {
    gap = left;
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

  /** Σ denominators of the units that count; null where none does. */
  BigDecimal unitSize() {
    return unitSize;
  }

  /** How many units {@link #unitSize} is of. */
  long sized() {
    return sized;
  }

  /** Units that are not meant, directly at the division. */
  long unmeant() {
    return unmeant;
  }

  /** Units without a record, directly at the division. */
  long absent() {
    return absent;
  }

  /**
   * Σ of what the missing units, directly at the division, had last; null where nothing is known.
   */
  BigDecimal lastSize() {
    return lastSize;
  }

  /** Of how many units {@link #lastSize} is the sum. */
  long lastKnown() {
    return lastKnown;
  }

  /** What is missing in the division and below it. */
  Gap gap() {
    return gap;
  }

  boolean isWorthShowing() {
    return hasRecords || expected > 0 || denominator != null;
  }

  Set<String> flags() {
    return flags;
  }
}
