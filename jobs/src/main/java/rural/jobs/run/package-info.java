/** The door: the steps of a run, in order, over the tables of a home. */
package rural.jobs.run;
