/** Tells people: events, an outbox in the control database, e-mail and webhooks. */
package rural.scheduler.deliver;
