/**
 * Jupyter: a kernel that has the product on its class path, and notebooks run to see that they
 * work.
 */
package rural.jobs.notebook;
