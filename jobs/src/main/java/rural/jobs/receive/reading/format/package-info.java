/** Number formats of spreadsheets: what a person sees of a stored number. */
package rural.jobs.receive.reading.format;
