package rural.jobs.sample.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import rural.jobs.sample.form.Line.Formula;

/** Grids without formulas as an xlsx workbook, several times faster than the full library. */
final class FastWorkbook {

  private FastWorkbook() {}

  static boolean canWrite(List<Grid> grids) {
    return grids.stream()
        .flatMap(grid -> grid.rows().stream())
        .flatMap(List::stream)
        .noneMatch(Formula.class::isInstance);
  }

  static byte[] of(List<Grid> grids, boolean hiddenNotes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "sample", "1.0")) {
      for (Grid grid : grids) {
        fill(workbook.newWorksheet(grid.name()), grid);
      }
      if (hiddenNotes) {
        Worksheet notes = workbook.newWorksheet("字典");
        for (int row = 0; row < WorkbookBytes.NOTES.size(); row++) {
          notes.value(row, 0, WorkbookBytes.NOTES.get(row));
        }
        notes.setVisibilityState(VisibilityState.HIDDEN);
      }
    }
    return bytes.toByteArray();
  }

  private static void fill(Worksheet sheet, Grid grid) {
    for (int row = 0; row < grid.rows().size(); row++) {
      List<Object> cells = grid.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        put(sheet, row, column, cells.get(column));
      }
    }
    for (Grid.Merged area : grid.merged()) {
      sheet.range(area.firstRow(), area.firstColumn(), area.lastRow(), area.lastColumn()).merge();
    }
  }

  private static void put(Worksheet sheet, int row, int column, Object value) {
    if (value instanceof BigDecimal number) {
      sheet.value(row, column, number.doubleValue());
    } else if (value instanceof Double number) {
      sheet.value(row, column, number);
    } else if (value instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else if (value != null) {
      sheet.value(row, column, value.toString());
    }
  }
}
