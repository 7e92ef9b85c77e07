/** The tables for others: Spark Connect in this process, behind a token, and only to read. */
package rural.jobs.serve;
