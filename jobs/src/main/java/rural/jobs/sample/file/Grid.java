package rural.jobs.sample.file;

import java.util.ArrayList;
import java.util.List;

/** The cells of a sheet: text, numbers, dates, formulas; null = empty. */
record Grid(String name, List<List<Object>> rows, List<Merged> merged) {

  Grid {
    rows = List.copyOf(rows);
    merged = List.copyOf(merged);
  }

  /** Cells shown as one, positions from 0, all included. */
  record Merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

  static Grid of(String name, List<List<Object>> rows) {
    return new Grid(name, rows, new ArrayList<>());
  }
}
