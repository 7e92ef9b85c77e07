/** What is about a person: numbers known by their form, columns and lines known by their titles. */
package rural.schemas.personal;
