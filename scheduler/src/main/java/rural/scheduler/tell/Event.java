package rural.scheduler.tell;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened once.
 *
 * @param key the same for the same occurrence, whoever sees it and however often
 */
public record Event(
    String key,
    EventKind kind,
    String job,
    Optional<String> runId,
    Instant at,
    String subject,
    String body) {}
