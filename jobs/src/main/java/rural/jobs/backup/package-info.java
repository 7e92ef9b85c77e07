/** A home as one file, and that file as a home again, there or elsewhere. */
package rural.jobs.backup;
