/** Blank forms made from a contract: what a village fills in is what the product reads. */
package rural.jobs.receive.template;
