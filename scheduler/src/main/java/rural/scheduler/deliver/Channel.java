package rural.scheduler.deliver;

import rural.scheduler.wire.UndeliveredException;

/** A way to somebody. */
interface Channel {

  /** Hands a letter over; throws with what the other side said where it does not take it. */
  void send(Letter letter) throws UndeliveredException, InterruptedException;
}
