/** The work, in packages that follow the data: receive, merge, measure, rate, release. */
package rural.jobs;
