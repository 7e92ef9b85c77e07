/** The bulletin as {@code bulletin.docx}: an official document that an office can go on editing. */
package rural.jobs.bulletin.word;
