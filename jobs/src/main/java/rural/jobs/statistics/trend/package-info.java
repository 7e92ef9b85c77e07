/** Where a rate is going: slope, test of trend, forecast to the end of the year. */
package rural.jobs.statistics.trend;
