/** What monitoring asks for: metrics in Prometheus's text format, and health. */
package rural.scheduler.serve;
