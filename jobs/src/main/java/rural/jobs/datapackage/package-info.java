/**
 * What a folder of tables says of itself: every file with its columns, types, units, keys and
 * codes, as a Frictionless data package, and the same in the footer of a Parquet file.
 */
package rural.jobs.datapackage;
