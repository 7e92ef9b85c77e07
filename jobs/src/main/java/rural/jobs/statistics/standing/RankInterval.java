package rural.jobs.statistics.standing;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The ranks that a division may truly have, with 95 % or more: one more than the divisions that are
 * surely above it, up to the number of all less those surely below (after M. Mohamad, J. Goeman and
 * E. van Zwet, Simultaneous confidence intervals for ranks, 2019; here for one division at a time).
 * Surely is a one-sided test of the difference at 5 % ÷ (divisions − 1), as each of the others can
 * be wrong in one direction only (Bonferroni). In the middle of many alike the interval is wider
 * than it need be; it is never too narrow.
 */
record RankInterval(int low, int high) {

  private static final double ERROR = 0.05;

  /**
   * @param contenders two or more of one group
   * @return in their order
   */
  static List<RankInterval> of(List<Contender> contenders) {
    double limit =
        new NormalDistribution(null, 0, 1)
            .inverseCumulativeProbability(1 - ERROR / (contenders.size() - 1));
    List<RankInterval> intervals = new ArrayList<>();
    for (Contender one : contenders) {
      int above = 0;
      int below = 0;
      for (Contender other : contenders) {
        double score = one.scoreOver(other);
        above += score < -limit ? 1 : 0;
        below += score > limit ? 1 : 0;
      }
      intervals.add(new RankInterval(1 + above, contenders.size() - below));
    }
    return intervals;
  }
}
