/**
 * The parts of an xlsx package as ECMA-376 defines them, transitional and strict: read by relation
 * and local name, whatever the parts and prefixes are called.
 */
package rural.jobs.receive.reading.xlsx;
