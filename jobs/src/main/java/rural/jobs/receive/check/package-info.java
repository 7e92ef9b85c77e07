/** Checks arrived rows against the registry and the rules of their form. */
package rural.jobs.receive.check;
