package rural.schemas.control;

import java.time.Instant;
import java.util.Optional;

/**
 * A step of a run.
 *
 * @param position counted from 1
 * @param outcome planned, running, done, failed, interrupted or not_started
 */
public record RunStep(
    int position,
    String name,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt,
    Optional<Long> rowsIn,
    Optional<Long> rowsOut,
    String outcome,
    Optional<String> message) {}
