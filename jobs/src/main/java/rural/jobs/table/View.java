package rural.jobs.table;

import org.apache.spark.sql.types.StructType;

/**
 * A question that is asked so often that it has a name.
 *
 * @param name namespace and view: {@code latest.toilet}
 * @param comment what a row is
 * @param schema its columns in order, every one with its meaning
 * @param sql Spark's SQL over tables and views of the same catalog, each with its namespace
 */
public record View(String name, String comment, StructType schema, String sql) {}
