/** How sure the straw estimate of sampled households is: villages are its clusters. */
package rural.jobs.statistics.strawsample;
