/** Whether what lies in a home is what was written there: files, tables, register, audit log. */
package rural.jobs.proof;
