/** What is told: who has reported so far, who is to be reminded, and the tables of bulletins. */
package rural.jobs.report;
