/** A bulletin as PDF: the same page on A4, with fonts embedded, tagged for readers of screens. */
package rural.jobs.bulletin.print;
