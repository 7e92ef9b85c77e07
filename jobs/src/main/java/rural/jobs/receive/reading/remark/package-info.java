/** Everything that reading can say about a file, a row or a cell, in both languages. */
package rural.jobs.receive.reading.remark;
