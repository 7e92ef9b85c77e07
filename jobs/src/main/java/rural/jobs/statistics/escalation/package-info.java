/** From published figures to whom a warning, a notice or an interview is proposed. */
package rural.jobs.statistics.escalation;
