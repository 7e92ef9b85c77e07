package rural.schemas.control;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The runs and their steps, kept for years. */
public record RunBook(Jdbi jdbi, InstantSource clock) {

  /** One line of the run book. */
  public record Run(
      String runId,
      String job,
      Optional<String> quarter,
      String outcome,
      OffsetDateTime startedAt,
      Optional<OffsetDateTime> endedAt,
      Optional<String> message) {}

  /** Opens a run and returns its id. */
  public String begin(String job, Optional<String> quarter, String cause, String version) {
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
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from run order by started_at desc, run_id")
                .map(
                    (row, context) ->
                        new Run(
                            row.getString("run_id"),
                            row.getString("job"),
                            Optional.ofNullable(row.getString("quarter")),
                            row.getString("outcome"),
                            row.getObject("started_at", OffsetDateTime.class),
                            Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class)),
                            Optional.ofNullable(row.getString("message"))))
                .list());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static String shortened(String text) {
    return text.length() <= 4000 ? text : text.substring(0, 4000);
  }
}
