/** The door: commands, and the steps they are made of. */
package rural.jobs.run;
