/**
 * From a file on disk to recognised sheets and typed rows, each with its place. Bad content is a
 * refusal or a problem, never an exception; no Spark, so that a task can read a file.
 */
package rural.jobs.receive.reading;
