/**
 * A fictional province's files for any number of quarters, messy the way real ones are, and the
 * answers they should give, worked out from the generator's own memory.
 */
package rural.jobs.sample;
