package rural.scheduler.distribute;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import rural.schemas.control.Release;

/**
 * What went to whom, in the control database. A consignment is entered before it is sent and marked
 * after: a kill in between has it sent again, under the same name.
 */
public record DeliveryBook(Jdbi jdbi, InstantSource clock) {

  /** Somebody who has not said within this time what became of a consignment is taken for dead. */
  static final Duration CLAIM = Duration.ofMinutes(3);

  /** What is claimed for longer was entered by a clock that was wrong. */
  private static final Duration SLACK = Duration.ofMinutes(1);

  private static final String WHICH =
      " where release_id = ? and reader = ? and division_code = ? and channel = ? and kind = ?"
          + " and address = ?";
  private static final String KEY_IS_THERE = "23505";
  private static final int LONGEST_ERROR = 1000;

  /** All bulletins that somebody has got, or may have got. */
  public List<Delivered> got() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select release_id, reader, division_code, channel, address from delivery where"
                        + " kind = 'bulletin' and (sent_at is not null or (attempts > 0 and error"
                        + " is null)) order by release_id, reader, address")
                .map(
                    (row, context) ->
                        new Delivered(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5)))
                .list());
  }

  /**
   * Whether a consignment has been taken by the other side, also by a letter to all addresses of
   * the reader.
   */
  boolean isSent(Consignment one) {
    return jdbi.withHandle(
        handle ->
            count(handle, one.key(), " and sent_at is not null") > 0
                || count(handle, toAll(one), " and sent_at is not null") > 0);
  }

  private static List<String> toAll(Consignment one) {
    List<String> key = new ArrayList<>(one.key());
    key.set(key.size() - 1, "");
    return key;
  }

  /** Whether anything was not taken at all; most often there is nothing to look through. */
  boolean hasFailing() {
    return jdbi.withHandle(
        handle ->
            handle
                    .createQuery(
                        "select count(*) from delivery where sent_at is null"
                            + " and error is not null and failed_at is not null")
                    .mapTo(Integer.class)
                    .one()
                > 0);
  }

  /** What a consignment waits for that was not taken; empty where it was not tried, or taken. */
  Optional<Failing> failing(Consignment one) {
    return jdbi.withHandle(
        handle -> {
          var query =
              handle.createQuery(
                  "select * from delivery"
                      + WHICH
                      + " and sent_at is null and error is not null"
                      + " and failed_at is not null");
          return bound(query, one.key()).map((row, context) -> Failing.of(row)).findOne();
        });
  }

  /** Takes a consignment for this process alone; false where it is sent, or another sends it. */
  boolean claim(Consignment one) {
    enter(one);
    return jdbi.inTransaction(
        handle -> {
          OffsetDateTime now = column(clock.instant());
          List<Object> values = new ArrayList<>(List.of(now.plus(CLAIM)));
          values.add(one.corrects().map(Release::id).orElse(null));
          values.addAll(one.key());
          values.add(now);
          values.add(now.plus(CLAIM).plus(SLACK));
          return handle.execute(
                  "update delivery set claimed_until = ?, corrects = ?, attempts = attempts + 1,"
                      + " error = null"
                      + WHICH
                      + " and sent_at is null and (claimed_until is null or claimed_until <= ?"
                      + " or claimed_until > ?)",
                  values.toArray())
              == 1;
        });
  }

  private void enter(Consignment one) {
    try {
      jdbi.useHandle(
          handle -> {
            if (count(handle, one.key(), "") == 0) {
              List<Object> values = new ArrayList<>(one.key());
              values.add(column(clock.instant()));
              handle.execute(
                  "insert into delivery (release_id, reader, division_code, channel, kind,"
                      + " address, entered_at, attempts) values (?, ?, ?, ?, ?, ?, ?, 0)",
                  values.toArray());
            }
          });
    } catch (UnableToExecuteStatementException e) {
      boolean byAnother =
          e.getCause() instanceof SQLException refused
              && KEY_IS_THERE.equals(refused.getSQLState());
      if (!byAnother) {
        throw e;
      }
    }
  }

  void sent(Consignment one) {
    update(
        "sent_at = ?, claimed_until = null, error = null, failing_since = null",
        one,
        column(clock.instant()));
  }

  /** The other side did not take it; it is tried again. */
  void failed(Consignment one, String error, boolean forGood) {
    OffsetDateTime now = column(clock.instant());
    update(
        "claimed_until = null, error = ?, failed_at = ?, failing_since = coalesce(failing_since,"
            + " ?), for_good = ?",
        one,
        error.substring(0, Math.min(error.length(), LONGEST_ERROR)),
        now,
        now,
        forGood);
  }

  /** It could not be sent at all, since its files are not what they should be. */
  void unready(Consignment one, String error) {
    if (claim(one)) {
      failed(one, error, true);
    }
  }

  private static int count(Handle handle, List<String> key, String more) {
    var query = handle.createQuery("select count(*) from delivery" + WHICH + more);
    return bound(query, key).mapTo(Integer.class).one();
  }

  private static Query bound(Query query, List<String> key) {
    for (int i = 0; i < key.size(); i++) {
      query.bind(i, key.get(i));
    }
    return query;
  }

  private void update(String set, Consignment one, Object... values) {
    List<Object> all = new ArrayList<>(List.of(values));
    all.addAll(one.key());
    jdbi.useHandle(handle -> handle.execute("update delivery set " + set + WHICH, all.toArray()));
  }

  private static OffsetDateTime column(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
