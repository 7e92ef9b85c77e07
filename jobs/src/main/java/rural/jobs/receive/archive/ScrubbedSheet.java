package rural.jobs.receive.archive;

import rural.jobs.receive.receipt.RawRows;

/**
 * A sheet as it is kept where the file itself is not.
 *
 * @param name of the sheet; empty for CSV
 * @param rows with empty texts for cells that are not kept
 */
public record ScrubbedSheet(String name, RawRows rows) {}
