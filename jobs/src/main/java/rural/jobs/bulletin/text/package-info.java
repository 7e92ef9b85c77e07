/**
 * Facts told in a language: a bulletin as headings, sentences, tables and pictures, not yet laid
 * out.
 */
package rural.jobs.bulletin.text;
