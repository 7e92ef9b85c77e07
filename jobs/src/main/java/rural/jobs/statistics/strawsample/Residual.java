package rural.jobs.statistics.strawsample;

/**
 * What one sampled household adds to the error of an estimate, in tons.
 *
 * @param village its cluster
 */
record Residual(String village, String household, double tons) {}
