/** Records in force: where each counts in its quarter, and both sides of its indicators. */
package rural.jobs.sides;
