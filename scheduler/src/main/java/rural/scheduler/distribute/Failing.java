package rural.scheduler.distribute;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A consignment that the other side has not taken.
 *
 * @param since when it was refused first
 * @param last when it was refused last
 * @param forGood whether the other side says that it will not take it later, either
 */
public record Failing(Instant since, Instant last, int attempts, boolean forGood, String error) {

  private static final Duration FIRST_WAIT = Duration.ofMinutes(5);
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  /** A mailbox that does not exist may be opened; nobody waits for that by the minute. */
  private static final Duration WAIT_FOR_GOOD = Duration.ofDays(1);

  /** Servers that first say no to strangers, or are started anew, are over it by then. */
  private static final Duration PATIENCE = Duration.ofHours(2);

  static Failing of(ResultSet row) throws SQLException {
    return new Failing(
        row.getObject("failing_since", OffsetDateTime.class).toInstant(),
        row.getObject("failed_at", OffsetDateTime.class).toInstant(),
        row.getInt("attempts"),
        row.getBoolean("for_good"),
        row.getString("error"));
  }

  /** When it is tried again. */
  public Instant next() {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 10));
    return last.plus(
        forGood ? WAIT_FOR_GOOD : wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
  }

  /** Whether it is to be left alone for now; not by a refusal that is still to come. */
  boolean rests(Instant now) {
    return !last.isAfter(now) && now.isBefore(next());
  }

  /** Whether people are to be told. */
  boolean isTrouble(Instant now) {
    return forGood || !now.isBefore(since.plus(PATIENCE));
  }
}
