/** The fictional divisions and how they change over the quarters. */
package rural.jobs.sample.place;
