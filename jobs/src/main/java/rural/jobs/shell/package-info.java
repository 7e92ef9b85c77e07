/** SQL at a terminal: lines to edit, words completed, answers by the page; it changes nothing. */
package rural.jobs.shell;
