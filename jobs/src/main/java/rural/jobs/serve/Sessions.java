package rural.jobs.serve;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The sessions that are open, whose token opened each, and when it was last used. */
final class Sessions {

  /** Each keeps views and settings in the server's memory. */
  static final int MOST = 100;

  /** Spark closes by itself what nobody used for so long. */
  static final Duration KEPT = Duration.ofMinutes(60);

  /** What a session is to who names it. */
  enum Claim {
    OWN,
    FOREIGN,
    TOO_MANY
  }

  private record Open(int who, Instant used) {}

  private final Map<String, Open> sessions = new HashMap<>();

  /** Uses a session; one that is not known is opened, while its token has not too many. */
  synchronized Claim use(String id, int who, Instant now) {
    Open known = sessions.get(id);
    if (known != null && known.who() != who) {
      return Claim.FOREIGN;
    }
    if (known == null && ofToken(who, now) >= MOST) {
      return Claim.TOO_MANY;
    }
    sessions.put(id, new Open(who, now));
    return Claim.OWN;
  }

  synchronized void end(String id) {
    sessions.remove(id);
  }

  private long ofToken(int who, Instant now) {
    sessions.values().removeIf(open -> open.used().plus(KEPT).isBefore(now));
    return sessions.values().stream().filter(open -> open.who() == who).count();
  }
}
