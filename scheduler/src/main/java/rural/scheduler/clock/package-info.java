/** Quartz: its triggers are the rhythms of the schedule, its store is the control database. */
package rural.scheduler.clock;
