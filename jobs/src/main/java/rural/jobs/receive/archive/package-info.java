/** What was received, kept as it came; files with personal columns only without them. */
package rural.jobs.receive.archive;
