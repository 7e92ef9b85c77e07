/** One published figure on one screen: what it is, how sure it is, and why it looks as it does. */
package rural.jobs.run.explain;
