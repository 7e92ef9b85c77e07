/** How sure the published ranks are. */
package rural.jobs.statistics.standing;
