/**
 * The dictionary: what every table, column, unit, code, rule and indicator means and where a figure
 * comes from, as one page that needs nothing and as CSV.
 */
package rural.jobs.dictionary;
