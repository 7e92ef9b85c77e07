/** The figures that places report: they rise from quarter to quarter and differ by county. */
package rural.jobs.sample.figure;
