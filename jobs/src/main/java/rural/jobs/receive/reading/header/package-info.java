/** What stands above the data: the form head and the header row, and which form they mean. */
package rural.jobs.receive.reading.header;
