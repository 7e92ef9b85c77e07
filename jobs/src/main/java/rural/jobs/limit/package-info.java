/** How much a query may take of the machine: time, memory, and turns when others wait. */
package rural.jobs.limit;
