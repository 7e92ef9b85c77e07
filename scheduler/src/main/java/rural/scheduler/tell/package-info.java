/** Who is told about what: events, an outbox in the control database, e-mail and webhooks. */
package rural.scheduler.tell;
