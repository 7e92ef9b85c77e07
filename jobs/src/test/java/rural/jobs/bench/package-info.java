/** Programs that the scripts of {@code jobs/bench} time, and the yardsticks beside them. */
package rural.jobs.bench;
