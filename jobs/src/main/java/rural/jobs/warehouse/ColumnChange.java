package rural.jobs.warehouse;

import java.util.Optional;

/**
 * A column whose stored values no longer fit the layout of its table.
 *
 * @param stored type of the values there are, as SQL names it
 * @param wanted type that the layout gives; empty where it has no such column
 */
public record ColumnChange(String column, String stored, Optional<String> wanted) {}
