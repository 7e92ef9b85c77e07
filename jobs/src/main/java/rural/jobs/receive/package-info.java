/** From files in an inbox to rows that count or are quarantined, with a receipt for each file. */
package rural.jobs.receive;
