package rural.scheduler.process;

import java.time.Duration;
import java.util.Optional;
import rural.scheduler.schedule.JobKind;
import rural.schemas.period.Quarter;

/**
 * A run to be started.
 *
 * @param deadline after which the run is overdue; it is not ended
 */
public record Order(JobKind job, Optional<Quarter> quarter, Cause cause, Duration deadline) {}
