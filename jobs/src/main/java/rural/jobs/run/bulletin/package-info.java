/**
 * Makes the bulletins of a sealed release: reads its files, writes theirs beside them. No Spark.
 */
package rural.jobs.run.bulletin;
