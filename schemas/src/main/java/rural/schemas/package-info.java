/** What is reported, and what the jobs and the scheduler both know. Sees no Spark. */
package rural.schemas;
