package rural.scheduler.deliver;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import rural.scheduler.tell.Event;
import rural.scheduler.tell.EventKind;

/**
 * Events and who is still to be told, in the control database: what was announced is sent after a
 * kill, and what was announced before is not announced again.
 */
public record Outbox(Jdbi jdbi, InstantSource clock) {

  /** Somebody who has not said within this time what became of a letter is taken for dead. */
  private static final Duration CLAIM = Duration.ofMinutes(3);

  /** What lies further ahead than the longest wait was entered by a clock that was wrong. */
  private static final Duration SLACK = Duration.ofMinutes(1);

  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  /** With growing waits this is about half a day. */
  private static final int ATTEMPTS = 16;

  private static final String KEY_IS_THERE = "23505";

  /** Enters an event with those who are to be told; false where it was entered before. */
  public boolean announce(Event event, List<String> recipients) {
    try {
      jdbi.useTransaction(
          handle -> {
            enter(handle, event);
            for (String recipient : recipients) {
              handle.execute(
                  "insert into outbox (event_key, recipient, attempts, next_at)"
                      + " values (?, ?, 0, ?)",
                  event.key(),
                  recipient,
                  column(clock.instant()));
            }
          });
      return true;
    } catch (UnableToExecuteStatementException e) {
      if (e.getCause() instanceof SQLException refused
          && KEY_IS_THERE.equals(refused.getSQLState())) {
        return false;
      }
      throw e;
    }
  }

  private static void enter(Handle handle, Event event) {
    handle.execute(
        "insert into event (event_key, kind, job, run_id, at_time, subject, body)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        event.key(),
        event.kind().word(),
        event.job(),
        event.runId().orElse(null),
        column(event.at()),
        shortened(event.subject(), 400),
        shortened(event.body(), 4000));
  }

  /** The events of a job, newest first. */
  public List<Event> events(String job, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from event where job = :job order by position desc" + " limit :most")
                .bind("job", job)
                .bind("most", most)
                .map((row, context) -> event(row))
                .list());
  }

  /** Takes the next letter that is due for this process alone. */
  Optional<Letter> claim() {
    return claim(Set.of());
  }

  /**
   * @param but recipients whose letters are left where they are
   */
  Optional<Letter> claim(Set<String> but) {
    return jdbi.inTransaction(
        handle -> {
          Optional<Letter> due = due(handle, but);
          due.ifPresent(
              letter ->
                  handle.execute(
                      "update outbox set claimed_until = ?, attempts = ? where event_key = ? and"
                          + " recipient = ?",
                      column(clock.instant().plus(CLAIM)),
                      letter.attempts(),
                      letter.event().key(),
                      letter.recipient()));
          return due;
        });
  }

  /** The lock is on the outbox alone: PostgreSQL then sees the row as another has left it. */
  private Optional<Letter> due(Handle handle, Set<String> but) {
    return handle
        .createQuery(
            "select * from outbox where sent_at is null and given_up_at is null"
                + " and (next_at <= :now or next_at > :furthest)"
                + " and (claimed_until is null or claimed_until <= :now or claimed_until > :claim)"
                + " and (:nobody or recipient not in (<but>))"
                + " order by next_at, event_key, recipient limit 1 for update")
        .bind("nobody", but.isEmpty())
        .bindList("but", but.isEmpty() ? List.of("") : List.copyOf(but))
        .bind("now", column(clock.instant()))
        .bind("furthest", column(clock.instant().plus(LONGEST_WAIT).plus(SLACK)))
        .bind("claim", column(clock.instant().plus(CLAIM).plus(SLACK)))
        .map(
            (row, context) ->
                new Letter(
                    known(handle, row.getString("event_key")),
                    row.getString("recipient"),
                    row.getInt("attempts") + 1))
        .findOne();
  }

  private static Event known(Handle handle, String key) {
    return handle
        .createQuery("select * from event where event_key = :key")
        .bind("key", key)
        .map((row, context) -> event(row))
        .one();
  }

  void sent(Letter letter) {
    update("sent_at = ?, claimed_until = null, error = null", letter, column(clock.instant()));
  }

  /** Tries again after a wait that doubles, and gives up at last. */
  void failed(Letter letter, String error) {
    OffsetDateTime now = column(clock.instant());
    if (letter.attempts() >= ATTEMPTS) {
      update(
          "given_up_at = ?, claimed_until = null, error = ?", letter, now, shortened(error, 1000));
    } else {
      update(
          "next_at = ?, claimed_until = null, error = ?",
          letter,
          now.plus(wait(letter.attempts())),
          shortened(error, 1000));
    }
  }

  private static Duration wait(int attempts) {
    Duration wait = Duration.ofMinutes(1L << Math.min(attempts - 1, 10));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }

  /** How many letters are still to be sent. */
  public int waiting() {
    return count("sent_at is null and given_up_at is null");
  }

  /** How many letters could not be delivered at all. */
  public int givenUp() {
    return count("given_up_at is not null");
  }

  private int count(String which) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select count(*) from outbox where " + which)
                .mapTo(Integer.class)
                .one());
  }

  private void update(String set, Letter letter, Object... values) {
    Object[] all = java.util.Arrays.copyOf(values, values.length + 2);
    all[values.length] = letter.event().key();
    all[values.length + 1] = letter.recipient();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update outbox set " + set + " where event_key = ? and recipient = ?", all));
  }

  private static Event event(ResultSet row) throws SQLException {
    return new Event(
        row.getString("event_key"),
        EventKind.of(row.getString("kind")),
        row.getString("job"),
        Optional.ofNullable(row.getString("run_id")),
        row.getObject("at_time", OffsetDateTime.class).toInstant(),
        row.getString("subject"),
        row.getString("body"));
  }

  private static OffsetDateTime column(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
