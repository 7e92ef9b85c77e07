/**
 * What should count, and the rates that follow, by plain loops that share nothing with the jobs.
 */
package rural.jobs.sample.truth;
