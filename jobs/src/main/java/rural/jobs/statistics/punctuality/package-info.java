/** From when reports arrived to how many of them came by the day they were due. */
package rural.jobs.statistics.punctuality;
