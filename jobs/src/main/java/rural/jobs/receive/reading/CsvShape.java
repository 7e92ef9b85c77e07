package rural.jobs.receive.reading;

import java.util.List;
import java.util.Optional;
import rural.jobs.receive.reading.file.Blanks;
import rural.jobs.receive.reading.file.RawRow;
import rural.jobs.receive.reading.header.SheetFound;
import rural.jobs.receive.reading.remark.ProblemCode;

/**
 * Holds the rows of a CSV to the shape of its header. A row with a cell too many or too few has its
 * figures under the wrong titles, and a quotation mark that pairs with one of a later line takes
 * the figures of that line.
 */
final class CsvShape {

  private final SheetFound sheet;
  private int titled;
  private int cells;

  CsvShape(SheetFound sheet) {
    this.sheet = sheet;
  }

  /** What is wrong with a row, and the counts that say so. */
  record Crooked(ProblemCode code, List<Integer> counts) {}

  /** Takes a line above the data. */
  void above(RawRow row) {
    if (sheet.headerRows().contains(row.number())) {
      titled = Math.max(titled, filled(row));
      cells = Math.max(cells, row.width());
    }
  }

  Optional<Crooked> of(RawRow row) {
    if (sheet.dialect().isNone() || titled == 0) {
      return Optional.empty();
    }
    if (swallows(row)) {
      return Optional.of(new Crooked(ProblemCode.QUOTES_OVER_LINES, List.of()));
    }
    int filled = filled(row);
    if (filled > titled) {
      return crooked(ProblemCode.TOO_MANY_CELLS, filled);
    }
    return row.width() < titled
        ? crooked(ProblemCode.TOO_FEW_CELLS, row.width())
        : Optional.empty();
  }

  private Optional<Crooked> crooked(ProblemCode code, int count) {
    return Optional.of(new Crooked(code, List.of(count, titled)));
  }

  private static int filled(RawRow row) {
    int last = row.width();
    while (last > 0 && Blanks.isBlank(row.text(last - 1))) {
      last--;
    }
    return last;
  }

  /**
   * Where a pair of marks spans lines and yet the row has as many cells as it should, the cell
   * holds exactly as many delimiters as the lines that it swallowed have.
   */
  private boolean swallows(RawRow row) {
    char delimiter = sheet.dialect().delimiter();
    for (int i = 0; i < row.width(); i++) {
      String text = row.text(i);
      if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
        long breaks = text.lines().count() - (endsInBreak(text) ? 0 : 1);
        long delimiters = text.chars().filter(c -> c == delimiter).count();
        if (delimiters > 0 && delimiters >= breaks * (cells - 1)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean endsInBreak(String text) {
    return text.endsWith("\n") || text.endsWith("\r");
  }
}
