/** Chance that repeats: the same seed and the same names give the same draws. */
package rural.jobs.sample.chance;
