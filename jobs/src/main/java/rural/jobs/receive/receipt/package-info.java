/** The answer to a file: what was counted, what was returned and why, marked in its own sheet. */
package rural.jobs.receive.receipt;
