package rural.schemas.control;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody did that changed or published figures.
 *
 * @param action such as {@code publish}
 * @param subject what it was done to, such as {@code 2024Q3.1}
 * @param seal SHA-256 of the file that says what was done: the manifest of a published release
 */
public record AuditEntry(
    Instant at,
    String who,
    String action,
    String subject,
    Optional<String> reason,
    Optional<String> seal) {}
