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
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import rural.schemas.control.Release;

/**
 * What went to whom, in the control database. A consignment is entered before it is sent and marked
 * after: a kill in between has it sent again, under the same name.
 */
public record DeliveryBook(Jdbi jdbi, InstantSource clock) {

  /** Somebody who has not said within this time what became of a consignment is taken for dead. */
  static final Duration CLAIM = Duration.ofMinutes(3);

  private static final String WHICH =
      " where release_id = ? and reader = ? and division_code = ? and channel = ? and kind = ?";
  private static final String KEY_IS_THERE = "23505";
  private static final int LONGEST_ERROR = 1000;

  /** All bulletins that somebody has got, or may have got. */
  public List<Delivered> got() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select release_id, reader, division_code, channel from delivery"
                        + " where kind = 'bulletin' and (sent_at is not null"
                        + " or (attempts > 0 and error is null)) order by release_id, reader")
                .map(
                    (row, context) ->
                        new Delivered(
                            row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list());
  }

  /** Whether a consignment has been taken by the other side. */
  boolean isSent(Consignment one) {
    return jdbi.withHandle(handle -> count(handle, one, " and sent_at is not null") > 0);
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
          return handle.execute(
                  "update delivery set claimed_until = ?, corrects = ?, attempts = attempts + 1,"
                      + " error = null"
                      + WHICH
                      + " and sent_at is null and (claimed_until is null or claimed_until <= ?)",
                  values.toArray())
              == 1;
        });
  }

  private void enter(Consignment one) {
    try {
      jdbi.useHandle(
          handle -> {
            if (count(handle, one, "") == 0) {
              List<Object> values = new ArrayList<>(one.key());
              values.add(column(clock.instant()));
              handle.execute(
                  "insert into delivery (release_id, reader, division_code, channel, kind,"
                      + " entered_at, attempts) values (?, ?, ?, ?, ?, ?, 0)",
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
    update("sent_at = ?, claimed_until = null, error = null", one, column(clock.instant()));
  }

  /** The other side did not take it; the next call tries again. */
  void failed(Consignment one, String error) {
    String shortened = error.substring(0, Math.min(error.length(), LONGEST_ERROR));
    update("claimed_until = null, error = ?", one, shortened);
  }

  private static int count(Handle handle, Consignment one, String more) {
    var query = handle.createQuery("select count(*) from delivery" + WHICH + more);
    for (int i = 0; i < one.key().size(); i++) {
      query.bind(i, one.key().get(i));
    }
    return query.mapTo(Integer.class).one();
  }

  private void update(String set, Consignment one, Object value) {
    List<Object> values = new ArrayList<>(List.of(value));
    values.addAll(one.key());
    jdbi.useHandle(
        handle -> handle.execute("update delivery set " + set + WHICH, values.toArray()));
  }

  private static OffsetDateTime column(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
