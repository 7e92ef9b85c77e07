package rural.jobs.statistics.spotcheck;

/**
 * A checked village: both sides of one indicator as claimed and as verified.
 *
 * @param stratum the county it was drawn in
 */
record Village(
    String stratum,
    double claimedAbove,
    double claimedBelow,
    double verifiedAbove,
    double verifiedBelow) {}
