package rural.jobs.registry;

import java.io.Serializable;
import java.util.Map;

/**
 * The divisions on the last day of a quarter, small enough to travel with a task.
 *
 * @param ruralVillages villages in force that must report, counted at the division they hang under
 * @param formerCodes code of today → code of then, for divisions recoded since the quarter
 */
public record Ground(
    String quarter,
    Hierarchy hierarchy,
    Map<String, Long> ruralVillages,
    Map<String, String> formerCodes)
    implements Serializable {}
