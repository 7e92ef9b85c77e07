package rural.scheduler.schedule;

import java.time.Duration;
import rural.scheduler.timetable.Rhythm;

/**
 * One job on the schedule.
 *
 * @param deadline a run that takes longer is overdue
 */
public record JobPlan(
    JobKind kind, Rhythm rhythm, Misfire misfire, Duration deadline, Retry retry) {}
