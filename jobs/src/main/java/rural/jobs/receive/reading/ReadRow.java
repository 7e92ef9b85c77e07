package rural.jobs.receive.reading;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import rural.jobs.receive.reading.cell.CellProblem;
import rural.jobs.receive.reading.file.RawRow;

/** One data row: typed values, the cells as received, and what is to be said about them. */
public final class ReadRow implements Serializable {

  private final int rowNumber;
  private final Object[] values;
  private final String[] cells;
  private final List<CellProblem> problems;
  private final List<String> notes;
  private final long keyHash;

  ReadRow(
      int rowNumber,
      Object[] values,
      String[] cells,
      List<CellProblem> problems,
      List<String> notes,
      long keyHash) {
    this.rowNumber = rowNumber;
    this.values = values;
    this.cells = cells;
    this.problems = problems;
    this.notes = notes;
    this.keyHash = keyHash;
  }

  /** From 1, as a clerk sees it. */
  public int rowNumber() {
    return rowNumber;
  }

  /**
   * In the order of the contract's fields, in their units; null = not reported, or unreadable.
   * COUNT is {@code Long}, DECIMAL {@code BigDecimal} of at most ten decimals, FLAG {@code
   * Boolean}, DATE {@code LocalDate}, YEAR {@code Integer}, all others {@code String}. The array is
   * the row's own.
   */
  public Object[] values() {
    return values;
  }

  public Object value(int field) {
    return values[field];
  }

  /** The texts as read, in the order of the sheet; cells of personal columns are empty. */
  public List<String> cells() {
    return List.of(cells);
  }

  /** Whether its cells are all that was written, but for blanks. */
  boolean isWhole(RawRow written) {
    return KeptCells.isWhole(written, cells);
  }

  /** What it takes to keep the row: the characters of its cells, and some for each. */
  long weight() {
    long weight = cells.length;
    for (String cell : cells) {
      weight += cell.length();
    }
    return weight;
  }

  /** Any problem rejects the row. */
  public List<CellProblem> problems() {
    return problems;
  }

  public boolean isRejected() {
    return !problems.isEmpty();
  }

  /** Codes of notes, such as {@code number_as_text}. */
  public List<String> notes() {
    return notes;
  }

  /** Stands for the key; 0 where the key is incomplete. */
  long keyHash() {
    return keyHash;
  }

  ReadRow with(CellProblem problem) {
    List<CellProblem> more = new ArrayList<>(problems);
    more.add(problem);
    return new ReadRow(rowNumber, values, cells, List.copyOf(more), notes, keyHash);
  }
}
