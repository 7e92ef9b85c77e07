package rural.scheduler.schedule;

import java.time.Duration;
import rural.scheduler.timetable.Rhythm;

/**
 * One job on the schedule.
 *
 * @param deadline a run that has not ended so long after it was due is overdue
 * @param alone whether no other job may run beside it
 */
public record JobPlan(
    JobKind kind, Rhythm rhythm, Misfire misfire, Duration deadline, Retry retry, boolean alone) {}
