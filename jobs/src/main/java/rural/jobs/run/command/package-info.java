/** The commands that people type. */
package rural.jobs.run.command;
