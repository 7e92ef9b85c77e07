/** From rates to a release: audited, written as plain files, sealed, and compared to the last. */
package rural.jobs.release;
