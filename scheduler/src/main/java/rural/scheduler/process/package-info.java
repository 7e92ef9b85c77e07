/** Jobs as processes: what is started, what its exit code says, and what the run book keeps. */
package rural.scheduler.process;
