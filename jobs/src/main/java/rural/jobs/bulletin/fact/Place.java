package rural.jobs.bulletin.fact;

import java.util.Optional;
import rural.schemas.place.Level;

/**
 * A division as a release names it.
 *
 * @param code 12 digits
 * @param parent empty for the nation
 */
public record Place(String code, String name, Level level, Optional<String> parent) {}
