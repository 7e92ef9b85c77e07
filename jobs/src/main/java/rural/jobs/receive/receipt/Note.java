package rural.jobs.receive.receipt;

import rural.schemas.contract.Text;

/**
 * How cells were understood, such as a unit converted or numbers written as text.
 *
 * @param kind snake_case id, such as {@code unit_converted}
 * @param count cells it happened to
 */
public record Note(String kind, Text text, long count) {}
