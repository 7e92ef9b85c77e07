package rural.jobs.receive.reading.header;

import java.util.Optional;

/**
 * The column of a receipt in which a clerk answers what was asked about a row, and which comes back
 * with the receipt. It is no field of a form: what matters is whether somebody stands for the row.
 */
public final class Explanation {

  public static final String TITLE = "核实说明";

  private Explanation() {}

  /** Where the sheet has the column, from 0. */
  public static Optional<Integer> in(SheetFound sheet) {
    return sheet.others().stream()
        .filter(one -> one.title().strip().equals(TITLE))
        .map(OtherColumn::index)
        .findFirst();
  }
}
