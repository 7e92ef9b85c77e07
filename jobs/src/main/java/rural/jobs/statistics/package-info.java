/**
 * From rates and records to what a statistician adds to them: each statistic is a table of the
 * release.
 */
package rural.jobs.statistics;
