package rural.scheduler.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Keeps what each job on the schedule has done, apart from what Quartz says about it. */
public record WatchBook(Jdbi jdbi) {

  private static final String KEY_IS_THERE = "23505";

  /**
   * Begins to watch a job, or goes on.
   *
   * @param alone whether no other scheduler has fired until now
   */
  public void begin(String job, Instant now, boolean alone) {
    int known =
        alone
            ? execute("update job_watch set fires_since = ? where job = ?", column(now), job)
            : execute("update job_watch set job = job where job = ?", job);
    if (known == 0) {
      insert(job, now);
    }
  }

  /** Two schedulers that start together may both find that nobody watches the job yet. */
  private void insert(String job, Instant now) {
    try {
      execute(
          "insert into job_watch (job, since, fires_since) values (?, ?, ?)",
          job,
          column(now),
          column(now));
    } catch (UnableToExecuteStatementException e) {
      if (!(e.getCause() instanceof SQLException cause)
          || !KEY_IS_THERE.equals(cause.getSQLState())) {
        throw e;
      }
    }
  }

  /** A due moment has fired. */
  public void fired(String job, Instant due, Instant now) {
    execute(
        "update job_watch set last_fired_at = ?, last_due = ? where job = ?"
            + " and (last_due is null or last_due <= ?)",
        column(now),
        column(due),
        job,
        column(due));
  }

  /** A due moment has come to a good end. */
  public void fine(String job, Instant due) {
    execute(
        "update job_watch set last_fine_due = ? where job = ?"
            + " and (last_fine_due is null or last_fine_due < ?)",
        column(due),
        job,
        column(due));
  }

  /** A job that is no longer on the schedule; put on it again, it begins anew. */
  public void forget(String job) {
    execute("delete from job_watch where job = ?", job);
  }

  /** The latest moment that was kept of what has happened, by whatever clock. */
  public Optional<Instant> latest() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select max(moment) as latest from (select fires_since as moment from job_watch"
                        + " union all select last_fired_at from job_watch"
                        + " union all select max(started_at) from run) as kept")
                .map((row, context) -> moment(row, "latest"))
                .one());
  }

  /**
   * Takes back what a clock that was ahead has entered: nothing that is still to come has happened.
   * What fired by the right time is found in the run book. Says whether there was something.
   */
  public boolean straighten(Instant now, Duration slack) {
    OffsetDateTime latest = column(now.plus(slack));
    return jdbi.inTransaction(
        handle -> {
          int runs =
              handle.execute(
                  "update run set fire = null where fire is not null and due_at > ?", latest);
          int watched =
              handle.execute(
                  "update job_watch set since = least(since, ?), fires_since = least(fires_since,"
                      + " ?), last_fired_at = null, last_due = (select max(due_at) from run where"
                      + " run.job = job_watch.job and due_at <= ?), last_fine_due = (select"
                      + " max(due_at) from run where run.job = job_watch.job and due_at <= ? and"
                      + " outcome in ('done', 'held', 'refused')) where greatest(since,"
                      + " fires_since, coalesce(last_fired_at, since), coalesce(last_due, since),"
                      + " coalesce(last_fine_due, since)) > ?",
                  column(now),
                  column(now),
                  latest,
                  latest,
                  latest);
          return runs + watched > 0;
        });
  }

  /**
   * Begins to watch a job anew from now on, since the clock was wrong until now.
   *
   * @param wholly whether what was due before does not count any more, either
   */
  public void beginAnew(String job, Instant now, boolean wholly) {
    execute(
        "update job_watch set since = ?, fires_since = ?, last_due = case when ? then null else"
            + " (select max(due_at) from run where run.job = job_watch.job and due_at <= ?) end"
            + " where job = ?",
        column(now),
        column(now),
        wholly,
        column(now),
        job);
  }

  public Optional<JobWatch> of(String job) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from job_watch where job = :job")
                .bind("job", job)
                .map(
                    (row, context) ->
                        new JobWatch(
                            moment(row, "since").orElseThrow(),
                            moment(row, "fires_since").orElseThrow(),
                            moment(row, "last_due"),
                            moment(row, "last_fine_due")))
                .findOne());
  }

  /** How many rows it changed. */
  private int execute(String sql, Object... values) {
    return jdbi.withHandle(handle -> handle.execute(sql, values));
  }

  private static OffsetDateTime column(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  private static Optional<Instant> moment(ResultSet row, String name) throws SQLException {
    return Optional.ofNullable(row.getObject(name, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
