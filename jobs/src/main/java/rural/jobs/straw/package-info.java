/** The three straw forms as lines of a county, and the balance of a crop made from them. */
package rural.jobs.straw;
