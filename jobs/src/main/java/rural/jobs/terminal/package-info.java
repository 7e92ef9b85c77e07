/** What the commands say: lists, sentences in both languages, and how far a long step has come. */
package rural.jobs.terminal;
