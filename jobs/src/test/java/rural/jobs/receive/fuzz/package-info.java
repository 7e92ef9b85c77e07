/** Files that nobody would send, made by the thousand, and what must hold for each of them. */
package rural.jobs.receive.fuzz;
