/**
 * What a bulletin says, as plain records; every figure with the place in the release it is from.
 */
package rural.jobs.bulletin.fact;
