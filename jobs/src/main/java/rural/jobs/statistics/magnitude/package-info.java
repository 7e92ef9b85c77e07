/** Values out of all proportion, and what they do to the rates. */
package rural.jobs.statistics.magnitude;
