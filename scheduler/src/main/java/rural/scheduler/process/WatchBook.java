package rural.scheduler.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Keeps what each job on the schedule has done, apart from what Quartz says about it. */
public record WatchBook(Jdbi jdbi) {

  /**
   * Begins to watch a job, or goes on.
   *
   * @param alone whether no other scheduler has fired until now
   */
  public void begin(String job, Instant now, boolean alone) {
    jdbi.useTransaction(
        handle -> {
          int known =
              alone
                  ? handle.execute(
                      "update job_watch set fires_since = ? where job = ?", column(now), job)
                  : handle.execute("update job_watch set job = job where job = ?", job);
          if (known == 0) {
            handle.execute(
                "insert into job_watch (job, since, fires_since) values (?, ?, ?)",
                job,
                column(now),
                column(now));
          }
        });
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

  private void execute(String sql, Object... values) {
    jdbi.useHandle(handle -> handle.execute(sql, values));
  }

  private static OffsetDateTime column(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  private static Optional<Instant> moment(ResultSet row, String name) throws SQLException {
    return Optional.ofNullable(row.getObject(name, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
