/** The dated divisions and coefficients, as they stand on a day. Every feature may look here. */
package rural.jobs.registry;
