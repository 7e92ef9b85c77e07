/** The schedule of a home: which jobs, when, and what to do when one is missed or fails. */
package rural.scheduler.schedule;
