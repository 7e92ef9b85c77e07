/** The commands of the scheduler, and what they print. */
package rural.scheduler.command;
