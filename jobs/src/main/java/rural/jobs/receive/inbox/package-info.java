/** What lies in an inbox: files that can be read, and what is no file or cannot. */
package rural.jobs.receive.inbox;
