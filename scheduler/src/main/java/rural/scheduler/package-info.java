/** The clock: starts jobs as processes when they are due, and enters what became of them. */
package rural.scheduler;
