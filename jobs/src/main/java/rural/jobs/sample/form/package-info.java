/** The forms of the sample: their columns, and the entries filled in. */
package rural.jobs.sample.form;
