/** From the ledger of issues to how many there are, how old they are and whether they are done. */
package rural.jobs.statistics.problems;
