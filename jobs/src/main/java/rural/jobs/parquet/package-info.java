/** Tables as plain Parquet files, written in this process: the same rows give the same bytes. */
package rural.jobs.parquet;
