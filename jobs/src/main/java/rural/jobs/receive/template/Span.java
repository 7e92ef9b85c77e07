package rural.jobs.receive.template;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.ss.util.CellReference;
import rural.schemas.contract.Field;

/** Columns that stand side by side, from 0, the last one included. */
record Span(int first, int last) {

  /** The runs of columns whose fields are wanted. */
  static List<Span> of(List<Field> columns, Predicate<Field> wanted) {
    List<Span> spans = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= columns.size(); i++) {
      boolean in = i < columns.size() && wanted.test(columns.get(i));
      if (in && start < 0) {
        start = i;
      } else if (!in && start >= 0) {
        spans.add(new Span(start, i - 1));
        start = -1;
      }
    }
    return spans;
  }

  int size() {
    return last - first + 1;
  }

  Span movedTo(int column) {
    return new Span(column, column + size() - 1);
  }

  /** {@code C6:K6}, of a row from 0. */
  String cells(int row) {
    return letters(first) + (row + 1) + ":" + letters(last) + (row + 1);
  }

  static String letters(int column) {
    return CellReference.convertNumToColString(column);
  }
}
