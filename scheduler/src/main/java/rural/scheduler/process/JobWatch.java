package rural.scheduler.process;

import java.time.Instant;
import java.util.Optional;

/**
 * What a job on the schedule has done.
 *
 * @param since when it was first put on the schedule
 * @param firesSince when a scheduler was last started where none was at work
 * @param lastDue the latest due moment that has fired
 * @param lastFineDue the latest due moment that came to a good end
 */
public record JobWatch(
    Instant since, Instant firesSince, Optional<Instant> lastDue, Optional<Instant> lastFineDue) {}
