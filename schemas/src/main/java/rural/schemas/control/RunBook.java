package rural.schemas.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The runs and their steps, kept for years. */
public record RunBook(Jdbi jdbi, InstantSource clock) {

  /** Names the run that a process goes on with, where the scheduler has opened it. */
  public static final String OPENED = "RURAL_RUN";

  /**
   * One line of the run book.
   *
   * @param cause command, schedule, trigger, catch-up, retry or resume
   */
  public record Run(
      String runId,
      String job,
      Optional<String> quarter,
      String cause,
      String outcome,
      OffsetDateTime startedAt,
      Optional<OffsetDateTime> endedAt,
      Optional<String> message) {}

  /** Opens a run, or goes on with the one that was opened for this process; returns its id. */
  public String begin(String job, Optional<String> quarter, String cause, String version) {
    String opened = System.getenv(OPENED);
    return opened != null && takeOver(opened, job, quarter, version)
        ? opened
        : open(job, quarter, cause, version);
  }

  private boolean takeOver(String runId, String job, Optional<String> quarter, String version) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "update run set quarter = :quarter, version = :version where run_id = :id"
                            + " and job = :job and outcome = 'running'")
                    .bind("quarter", quarter.orElse(null))
                    .bind("version", version)
                    .bind("id", runId)
                    .bind("job", job)
                    .execute())
        == 1;
  }

  /** Opens a run for a process that will be started, and returns its id. */
  public String open(String job, Optional<String> quarter, String cause, String version) {
    OffsetDateTime now = now();
    String id = job + "-" + java.util.UUID.randomUUID().toString().substring(0, 12);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "insert into run (run_id, job, quarter, cause, who, version, started_at,"
                        + " outcome) values (:id, :job, :quarter, :cause, :who, :version, :at,"
                        + " 'running')")
                .bind("id", id)
                .bind("job", job)
                .bind("quarter", quarter.orElse(null))
                .bind("cause", cause)
                .bind("who", System.getProperty("user.name", "unknown"))
                .bind("version", version)
                .bind("at", now)
                .execute());
    return id;
  }

  public void end(String runId, String outcome, Optional<String> message) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update run set ended_at = :at, outcome = :outcome, message = :message where"
                        + " run_id = :id")
                .bind("at", now())
                .bind("outcome", outcome)
                .bind("message", message.map(text -> shortened(text)).orElse(null))
                .bind("id", runId)
                .execute());
  }

  /** Ends a run whose process has not said itself how it ended. */
  public void endIfRunning(String runId, String outcome, Optional<String> message) {
    if (run(runId).filter(run -> run.outcome().equals("running")).isPresent()) {
      end(runId, outcome, message);
    }
  }

  /**
   * Marks the runs that a scheduler opened and did not see the end of. Where the process of one is
   * still at work, it writes its own end over this.
   */
  public void interruptOpened() {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update run set outcome = 'interrupted', ended_at = ?, message = 'The scheduler"
                    + " ended while this run was under way' where outcome = 'running' and cause <>"
                    + " 'command'",
                now()));
  }

  public void beginStep(String runId, int position, String name) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into step (run_id, position, name, started_at, outcome) values (?, ?, ?, ?,"
                    + " 'running')",
                runId,
                position,
                name,
                now()));
  }

  public void endStep(
      String runId, int position, String outcome, long rowsIn, long rowsOut, String message) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update step set ended_at = ?, outcome = ?, rows_in = ?, rows_out = ?, message = ?"
                    + " where run_id = ? and position = ?",
                now(),
                outcome,
                rowsIn,
                rowsOut,
                shortened(message),
                runId,
                position));
  }

  /** The runs, newest first. */
  public List<Run> runs() {
    return runs(Optional.empty(), Instant.EPOCH);
  }

  /** The runs of a job, or of all jobs, that began at a moment or later; newest first. */
  public List<Run> runs(Optional<String> job, Instant since) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from run where started_at >= :since and job = coalesce(:job, job)"
                        + " order by started_at desc, run_id")
                .bind("since", Instants.column(since))
                .bind("job", job.orElse(null))
                .map((row, context) -> read(row))
                .list());
  }

  public Optional<Run> run(String runId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from run where run_id = :id")
                .bind("id", runId)
                .map((row, context) -> read(row))
                .findOne());
  }

  private static Run read(ResultSet row) throws SQLException {
    return new Run(
        row.getString("run_id"),
        row.getString("job"),
        Optional.ofNullable(row.getString("quarter")),
        row.getString("cause"),
        row.getString("outcome"),
        row.getObject("started_at", OffsetDateTime.class),
        Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class)),
        Optional.ofNullable(row.getString("message")));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static String shortened(String text) {
    return text.length() <= 4000 ? text : text.substring(0, 4000);
  }
}
