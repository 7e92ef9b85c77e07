/** The edge to Spark and Iceberg: the only code that opens a session or a table. */
package rural.jobs.warehouse;
