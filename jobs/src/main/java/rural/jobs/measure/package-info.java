/** From records in force to additive measures: both sides of every indicator, summed upwards. */
package rural.jobs.measure;
