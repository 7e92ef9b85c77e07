/**
 * Views that people want, as SQL made from contracts: records in force, releases in force, rates
 * side by side, villages over boundary changes.
 */
package rural.jobs.view;
