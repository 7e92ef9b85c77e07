/** The columns of every table, as constants with their types and meanings. */
package rural.jobs.table;
