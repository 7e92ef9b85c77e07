/** Files of the inbox become checked rows, quarantined rows and receipts. */
package rural.jobs.receive;
