package rural.schemas.control;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The runs and their steps, kept for years. */
public record RunBook(Jdbi jdbi, InstantSource clock) {

  /** Names the run that a process goes on with, where the scheduler has opened it. */
  public static final String OPENED = "RURAL_RUN";

  /** By which clocks of two machines may differ. */
  private static final Duration SLACK = Duration.ofMinutes(1);

  /** Both databases say so where a key is there already. */
  private static final String KEY_IS_THERE = "23505";

  /** Opens a run, or goes on with the one that was opened for this process; returns its id. */
  public String begin(String job, Optional<String> quarter, String cause, String version) {
    String opened = System.getenv(OPENED);
    return opened != null && takeOver(opened, quarter, version)
        ? opened
        : open(RunOpening.byHand(job, quarter, cause, version)).orElseThrow();
  }

  private boolean takeOver(String runId, Optional<String> quarter, String version) {
    return update(
            "update run set quarter = coalesce(?, quarter), version = ?, process = ?"
                + " where run_id = ? and outcome = 'running'",
            quarter.orElse(null),
            version,
            HomeLock.self(),
            runId)
        == 1;
  }

  /** Opens a run and returns its id; empty where its firing has had its run. */
  public Optional<String> open(RunOpening run) {
    String id = run.job() + "-" + UUID.randomUUID().toString().substring(0, 12);
    try {
      jdbi.useHandle(handle -> insert(handle, id, run));
      return Optional.of(id);
    } catch (UnableToExecuteStatementException e) {
      if (e.getCause() instanceof java.sql.SQLException refused
          && KEY_IS_THERE.equals(refused.getSQLState())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private void insert(Handle handle, String id, RunOpening run) {
    handle
        .createUpdate(
            "insert into run (run_id, job, quarter, cause, who, version, parameters, due_at,"
                + " attempt, opened_by, fire, started_at, outcome) values (:id, :job, :quarter,"
                + " :cause, :who, :version, :parameters, :due, :attempt, :opened_by, :fire, :at,"
                + " 'running')")
        .bind("id", id)
        .bind("job", run.job())
        .bind("quarter", run.quarter().orElse(null))
        .bind("cause", run.cause())
        .bind("who", run.who())
        .bind("version", run.version())
        .bind("parameters", run.parameters().map(RunBook::shortened).orElse(null))
        .bind("due", run.due().map(Instants::column).orElse(null))
        .bind("attempt", run.attempt())
        .bind("opened_by", run.openedBy().orElse(null))
        .bind("fire", run.fire().orElse(null))
        .bind("at", now())
        .execute();
  }

  /** Enters what a run was asked for and which table versions it reads. */
  public void input(String runId, String parameters, String snapshot) {
    update(
        "update run set parameters = ?, input_snapshot = ? where run_id = ?",
        shortened(parameters),
        shortened(snapshot),
        runId);
  }

  /** Enters which process does the work, as {@code process@machine}. */
  public void process(String runId, long pid) {
    update("update run set process = ? where run_id = ?", HomeLock.owner(pid), runId);
  }

  /** Ends a run; its step under way ends with it, and those that never began are marked so. */
  public void end(String runId, String outcome, Optional<String> message) {
    end(runId, outcome, message, "");
  }

  /** Ends a run whose process has not said itself how it ended. */
  public void endIfRunning(String runId, String outcome, Optional<String> message) {
    end(runId, outcome, message, " and outcome = 'running'");
  }

  private void end(String runId, String outcome, Optional<String> message, String where) {
    jdbi.useTransaction(
        handle -> {
          int ended =
              handle.execute(
                  "update run set ended_at = ?, outcome = ?, message = ? where run_id = ?" + where,
                  now(),
                  outcome,
                  message.map(RunBook::shortened).orElse(null),
                  runId);
          if (ended == 1) {
            endSteps(handle, runId, outcome);
          }
        });
  }

  private void endSteps(Handle handle, String runId, String outcome) {
    handle.execute(
        "update step set outcome = ?, ended_at = ? where run_id = ? and outcome = 'running'",
        outcome,
        now(),
        runId);
    handle.execute(
        "update step set outcome = 'not_started' where run_id = ? and outcome = 'planned'", runId);
  }

  /** Enters the steps that a run will take, in order, so that one that never begins is seen. */
  public void plan(String runId, List<String> steps) {
    jdbi.useTransaction(
        handle -> {
          for (int n = 0; n < steps.size(); n++) {
            handle.execute(
                "insert into step (run_id, position, name, outcome) values (?, ?, ?, 'planned')",
                runId,
                n + 1,
                steps.get(n));
          }
        });
  }

  /** Begins a step, planned or not. */
  public void beginStep(String runId, int position, String name) {
    jdbi.useTransaction(
        handle -> {
          handle.execute(
              "delete from step where run_id = ? and position = ? and outcome = 'planned'",
              runId,
              position);
          handle.execute(
              "insert into step (run_id, position, name, started_at, outcome) values (?, ?, ?, ?,"
                  + " 'running')",
              runId,
              position,
              name,
              now());
        });
  }

  public void endStep(
      String runId, int position, String outcome, long rowsIn, long rowsOut, String message) {
    update(
        "update step set ended_at = ?, outcome = ?, rows_in = ?, rows_out = ?, message = ?"
            + " where run_id = ? and position = ?",
        now(),
        outcome,
        rowsIn,
        rowsOut,
        shortened(message),
        runId,
        position);
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
                .map((row, context) -> RunRows.run(row))
                .list());
  }

  /** The runs that have not ended, as far as the book knows. */
  public List<Run> running() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from run where outcome = 'running' order by started_at")
                .map((row, context) -> RunRows.run(row))
                .list());
  }

  /** The last run of a job; one that a clock entered which was ahead comes after all others. */
  public Optional<Run> last(String job) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from run where job = :job order by case when started_at > :soon"
                        + " then 1 else 0 end, started_at desc, run_id limit 1")
                .bind("job", job)
                .bind("soon", Instants.column(clock.instant().plus(SLACK)))
                .map((row, context) -> RunRows.run(row))
                .findOne());
  }

  public Optional<Run> run(String runId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from run where run_id = :id")
                .bind("id", runId)
                .map((row, context) -> RunRows.run(row))
                .findOne());
  }

  /** The latest run of an attempt at what was due then. */
  public Optional<Run> attempt(String job, Instant due, int attempt) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from run where job = :job and due_at = :due and attempt = :attempt"
                        + " order by started_at desc, run_id limit 1")
                .bind("job", job)
                .bind("due", Instants.column(due))
                .bind("attempt", attempt)
                .map((row, context) -> RunRows.run(row))
                .findOne());
  }

  /** The run that a firing of the schedule has had. */
  public Optional<Run> ofFire(String fire) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from run where fire = :fire")
                .bind("fire", fire)
                .map((row, context) -> RunRows.run(row))
                .findOne());
  }

  /** The steps of a run, in order. */
  public List<RunStep> steps(String runId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from step where run_id = :id order by position")
                .bind("id", runId)
                .map((row, context) -> RunRows.step(row))
                .list());
  }

  private int update(String sql, Object... values) {
    return jdbi.withHandle(handle -> handle.execute(sql, values));
  }

  private OffsetDateTime now() {
    return Instants.column(clock.instant());
  }

  private static String shortened(String text) {
    return text.length() <= 4000 ? text : text.substring(0, 4000);
  }
}
