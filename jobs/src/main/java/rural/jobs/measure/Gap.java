package rural.jobs.measure;

import java.math.BigDecimal;

/**
 * What is missing below a division because units did not report.
 *
 * @param size the sum of the denominators they are assumed to have; null where one of them has
 *     neither an earlier report nor neighbours that reported
 * @param lastKnown how many of them are as large as they last reported, or count 1 each
 * @param likeNeighbours how many of them are as large as their neighbours are on average
 */
record Gap(BigDecimal size, long lastKnown, long likeNeighbours) {

  static final Gap NONE = new Gap(BigDecimal.ZERO, 0, 0);

  static Gap ofVillagesThatCount(long missing) {
    return new Gap(BigDecimal.valueOf(missing), missing, 0);
  }

  Gap plus(Gap other) {
    boolean isKnown = size != null && other.size != null;
    return new Gap(
        isKnown ? size.add(other.size) : null,
        lastKnown + other.lastKnown,
        likeNeighbours + other.likeNeighbours);
  }
}
