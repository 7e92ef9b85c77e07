/** From the text of a cell to the typed value of a field. */
package rural.jobs.receive.reading.cell;
