/** Files as rows of text: xlsx, xls, csv and what is packed in a zip. Knows no form. */
package rural.jobs.receive.reading.file;
