package rural.jobs.statistics.composite;

import java.util.Arrays;

/** Ranks, highest first; ties share a rank and leave the next ones out: 1, 2, 2, 4. */
final class Ranking {

  /** Up to so many, comparing each with each is quicker than sorting them. */
  private static final int FEW = 32;

  private Ranking() {}

  static int[] of(double[] scores) {
    return scores.length <= FEW ? compared(scores) : sorted(scores);
  }

  private static int[] compared(double[] scores) {
    int[] ranks = new int[scores.length];
    for (int i = 0; i < scores.length; i++) {
      int above = 0;
      for (double other : scores) {
        above += other > scores[i] ? 1 : 0;
      }
      ranks[i] = 1 + above;
    }
    return ranks;
  }

  private static int[] sorted(double[] scores) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    int[] ranks = new int[scores.length];
    for (int i = 0; i < scores.length; i++) {
      ranks[i] = 1 + above(sorted, scores[i]);
    }
    return ranks;
  }

  /** How many of an ascending list are above a score that is in it. */
  private static int above(double[] sorted, double score) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= score) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return sorted.length - low;
  }
}
