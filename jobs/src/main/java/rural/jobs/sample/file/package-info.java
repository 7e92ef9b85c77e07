/** Sheets as files: workbooks and CSV in the shapes and encodings that clerks send. */
package rural.jobs.sample.file;
