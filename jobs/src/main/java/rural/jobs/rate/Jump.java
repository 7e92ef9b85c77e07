package rural.jobs.rate;

import java.math.BigDecimal;
import rural.jobs.table.RateTable;

/**
 * Whether a side of a rate is out of all proportion to what it was on the same territory, as
 * another unit or a lost part of the reports makes it: then the difference of the two rates says
 * nothing. What more or fewer reports explain is no jump, so the sum and its mean for each unit
 * that reported have both to be beyond the factor.
 *
 * @param factor above 1
 */
record Jump(BigDecimal factor) {

  /** Smaller sums are taken for this one: a few cases more are no break. */
  private static final BigDecimal SMALL = BigDecimal.valueOf(100);

  /** What a rate is compared with, and the flag of one that cannot be. */
  enum Since {
    QUARTER(RateTable.BREAK_QOQ),
    YEAR(RateTable.BREAK_YOY);

    private final String flag;

    Since(String flag) {
      this.flag = flag;
    }

    String flag() {
      return flag;
    }
  }

  /**
   * A stock's denominator may not jump. Its numerator, which work moves, and the denominator of
   * what happens in a quarter, which the season moves, have the square of the factor. What counts
   * since January grows, and may not fall.
   */
  boolean sinceQuarter(Yardstick yardstick, Reading now, Reading before) {
    BigDecimal below = now.denominator();
    BigDecimal belowBefore = before.denominator();
    if (yardstick.overTarget() || below == null || belowBefore == null) {
      return false;
    }
    return switch (yardstick.kind()) {
      case STOCK ->
          isFar(below, now, belowBefore, before, factor)
              || isFar(now.numerator(), now, before.numerator(), before, factor.multiply(factor));
      case FLOW -> isFar(below, now, belowBefore, before, factor.multiply(factor));
      case YEAR_TO_DATE ->
          below.compareTo(belowBefore) < 0 && isFar(below, now, belowBefore, before, factor);
    };
  }

  /** A year later the season is the same, and only the denominator is looked at. */
  boolean sinceYear(Yardstick yardstick, Reading now, Reading before) {
    return !yardstick.overTarget()
        && now.denominator() != null
        && before.denominator() != null
        && isFar(now.denominator(), now, before.denominator(), before, factor);
  }

  private static boolean isFar(
      BigDecimal sum, Reading now, BigDecimal sumBefore, Reading before, BigDecimal factor) {
    return (exceeds(sum, sumBefore.max(SMALL), factor)
            && isFarEach(sum, now, sumBefore, before, factor))
        || (exceeds(sumBefore, sum.max(SMALL), factor)
            && isFarEach(sumBefore, before, sum, now, factor));
  }

  /** The same of the means, multiplied out; where nobody is known to report the sums decide. */
  private static boolean isFarEach(
      BigDecimal larger,
      Reading ofLarger,
      BigDecimal smaller,
      Reading ofSmaller,
      BigDecimal factor) {
    return ofLarger.reported() == 0
        || ofSmaller.reported() == 0
        || exceeds(
            larger.multiply(BigDecimal.valueOf(ofSmaller.reported())),
            smaller.multiply(BigDecimal.valueOf(ofLarger.reported())),
            factor);
  }

  private static boolean exceeds(BigDecimal larger, BigDecimal smaller, BigDecimal factor) {
    return larger.compareTo(smaller.multiply(factor)) > 0;
  }
}
