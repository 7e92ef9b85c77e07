/** A bulletin as HTML: one file that needs nothing beside it, for screens and for print. */
package rural.jobs.bulletin.page;
