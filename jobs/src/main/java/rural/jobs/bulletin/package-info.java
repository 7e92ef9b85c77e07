/**
 * The bulletin (通报) of a division: facts from sealed releases, told in words and pictures, laid out
 * as pages, and checked against the release once they are written. Sees no Spark.
 */
package rural.jobs.bulletin;
