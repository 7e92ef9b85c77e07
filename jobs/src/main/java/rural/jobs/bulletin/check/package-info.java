/** Looks every printed figure up again in the release, after the files are written. */
package rural.jobs.bulletin.check;
