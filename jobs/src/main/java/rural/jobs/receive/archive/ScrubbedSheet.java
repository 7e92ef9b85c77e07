package rural.jobs.receive.archive;

import java.util.Set;
import rural.jobs.receive.receipt.RawRows;

/**
 * A sheet of a file that declares personal columns.
 *
 * @param name of the sheet; empty for CSV
 * @param personalColumns the columns to leave out, from 1
 */
public record ScrubbedSheet(String name, Set<Integer> personalColumns, RawRows rows) {

  public ScrubbedSheet {
    personalColumns = Set.copyOf(personalColumns);
  }
}
