package rural.scheduler.clock;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import rural.scheduler.schedule.JobKind;

/**
 * What the store of Quartz holds about the rhythm of a job, read past Quartz.
 *
 * @param state WAITING, ACQUIRED, BLOCKED, PAUSED, PAUSED_BLOCKED, ERROR or COMPLETE
 * @param executing whether a run of the job is under way
 */
public record Sight(String state, Optional<Instant> next, boolean executing) {

  /** Empty where Quartz has no such trigger. */
  public static Optional<Sight> of(Jdbi jdbi, JobKind kind) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select t.trigger_state, t.next_fire_time, (select count(*) from"
                        + " qrtz_fired_triggers f where f.job_name = t.job_name"
                        + " and f.job_group = t.job_group and f.state = 'EXECUTING') as executing"
                        + " from qrtz_triggers t where t.trigger_name = :job"
                        + " and t.trigger_group = 'DEFAULT'")
                .bind("job", kind.word())
                .map(
                    (row, context) ->
                        new Sight(
                            row.getString("trigger_state"),
                            Optional.of(row.getLong("next_fire_time"))
                                .filter(millis -> millis > 0)
                                .map(Instant::ofEpochMilli),
                            row.getInt("executing") > 0))
                .findOne());
  }

  public boolean isPaused() {
    return state.startsWith("PAUSED");
  }
}
