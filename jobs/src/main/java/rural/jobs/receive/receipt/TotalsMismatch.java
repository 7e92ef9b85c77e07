package rural.jobs.receive.receipt;

import java.math.BigDecimal;

/**
 * A 合计 cell that is not the sum of its column; the rows count all the same.
 *
 * @param row of the totals row, from 1
 * @param column from 1
 * @param stated as the sender wrote it
 * @param summed of the column's rows, in the unit the sender used
 */
public record TotalsMismatch(int row, int column, String title, String stated, BigDecimal summed) {

  public String address() {
    return Columns.letter(column) + row;
  }
}
