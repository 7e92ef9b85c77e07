/**
 * Where the files of the tables lie: names of places, and tables that have to be told of theirs.
 */
package rural.jobs.warehouse.location;
