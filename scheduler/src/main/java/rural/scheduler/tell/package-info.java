/** Who is told about what, and how they are reached, as the schedule says it. */
package rural.scheduler.tell;
