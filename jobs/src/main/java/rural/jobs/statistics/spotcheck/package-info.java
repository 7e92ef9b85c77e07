/** From villages that were checked to what a division's rates would be had all been checked. */
package rural.jobs.statistics.spotcheck;
