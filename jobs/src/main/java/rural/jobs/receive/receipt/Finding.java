package rural.jobs.receive.receipt;

import java.util.List;
import java.util.stream.Collectors;
import rural.schemas.contract.Text;

/**
 * One thing said about a row: why it was returned, or what to look at again.
 *
 * @param row in the sheet, from 1
 * @param name of the village, unit or facility the row is about; blank where the row gives none
 * @param cells the cells to mark; none = the row as a whole, as for two rows with one key
 * @param rule id of the rule, or of the check of types and codes
 */
public record Finding(int row, String name, List<Cell> cells, String rule, Text reason) {

  public Finding {
    cells = List.copyOf(cells);
    if (row < 1) {
      throw new IllegalArgumentException("Rows count from 1, not " + row);
    }
  }

  /** A finding about one cell. */
  public static Finding at(int row, Cell cell, String rule, Text reason) {
    return new Finding(row, "", List.of(cell), rule, reason);
  }

  /**
   * @param column from 1, so that 1 is A
   * @param title the column's title in the sender's sheet
   * @param value the cell as the sender wrote it; blank where it is empty or personal
   * @param previous what was reported for the quarter before; blank where the rule does not ask
   */
  public record Cell(int column, String title, String value, String previous) {

    public Cell {
      if (column < 1) {
        throw new IllegalArgumentException("Columns count from 1, not " + column);
      }
    }

    public Cell(int column, String title, String value) {
      this(column, title, value, "");
    }

    public String letter() {
      return Columns.letter(column);
    }

    /** The value, with what it was a quarter ago. */
    String shown() {
      return previous.isBlank() ? value : value + "（上季度 " + previous + "）";
    }
  }

  /** {@code C5、D5}, or the row where no cell is named. */
  String address() {
    return cells.isEmpty()
        ? "第" + row + "行"
        : cells.stream().map(cell -> cell.letter() + row).collect(Collectors.joining("、"));
  }

  /** The address with whom the row is about: {@code C5、D5 东岭村}. */
  String place() {
    return name.isBlank() ? address() : address() + " " + name;
  }

  /** The reason, with what was reported for the quarter before where the rule compares with it. */
  Text says() {
    String before =
        cells.stream()
            .filter(cell -> !cell.previous().isBlank())
            .map(cell -> cell.title() + " " + cell.previous())
            .collect(Collectors.joining("、"));
    return before.isEmpty()
        ? reason
        : new Text(
            reason.zh() + "（上季度 " + before + "）", reason.en() + " (last quarter: " + before + ")");
  }
}
