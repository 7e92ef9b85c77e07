/** What goes wrong between a village and the inbox, each item with the fate it deserves. */
package rural.jobs.sample.dirt;
