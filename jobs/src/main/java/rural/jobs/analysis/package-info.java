/**
 * A home for analysts: its tables in one line of a notebook or of jshell, and a way to look at
 * them. {@link rural.jobs.analysis.Rural} is the door; nothing behind it changes anything.
 */
package rural.jobs.analysis;
