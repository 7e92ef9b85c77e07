/** From measures to rates: the value, and beside it comparison, plan, light and rank. */
package rural.jobs.rate;
