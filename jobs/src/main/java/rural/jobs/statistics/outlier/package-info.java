/** Figures that stand out: against their peers, against their own past, against chance. */
package rural.jobs.statistics.outlier;
