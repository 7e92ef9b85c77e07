package rural.scheduler.deliver;

import rural.scheduler.tell.Event;
import rural.scheduler.wire.Signature;

/**
 * An event on its way to a recipient.
 *
 * @param attempts made so far, this one included
 */
record Letter(Event event, String recipient, int attempts) {

  /** The same for the same letter, so that the other side can tell one that comes twice. */
  String name() {
    return Signature.name(event.key(), recipient);
  }
}
