/** Decides which version of a row is in force, as the versions arrive. */
package rural.jobs.merge;
