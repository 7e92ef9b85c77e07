/** Pictures as SVG, written here: plain shapes and text that html, pdf and word all show alike. */
package rural.jobs.bulletin.chart;
