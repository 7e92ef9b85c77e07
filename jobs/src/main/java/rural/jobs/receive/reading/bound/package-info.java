/** How much of one file is read and for how long, and that its faults concern nobody else. */
package rural.jobs.receive.reading.bound;
