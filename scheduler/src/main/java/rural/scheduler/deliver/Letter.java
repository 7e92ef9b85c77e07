package rural.scheduler.deliver;

import rural.scheduler.tell.Event;

/**
 * An event on its way to a recipient.
 *
 * @param attempts made so far, this one included
 */
record Letter(Event event, String recipient, int attempts) {}
