/** Compares what should have happened with what did, and trusts neither Quartz nor history. */
package rural.scheduler.watch;
