/**
 * What was received, kept as it came; workbooks and what holds more than its form asks for as CSV.
 */
package rural.jobs.receive.archive;
