package rural.jobs.sample.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hpsf.Section;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.CodePageUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import rural.jobs.sample.form.Line.Formula;

/** Grids as a workbook, the same bytes every time. */
final class WorkbookBytes {

  /** A list of words for the sender's own use, which is no form. */
  static final List<String> NOTES = List.of("下拉选项", "是", "否");

  private WorkbookBytes() {}

  static byte[] of(List<Grid> grids, boolean hiddenNotes, FileFormat format) {
    boolean old = format == FileFormat.XLS;
    try {
      return !old && FastWorkbook.canWrite(grids)
          ? ZipBytes.dated(FastWorkbook.of(grids, hiddenNotes))
          : full(grids, hiddenNotes, old);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static byte[] full(List<Grid> grids, boolean hiddenNotes, boolean old)
      throws IOException {
    try (Workbook workbook = old ? informed() : dated()) {
      CellStyle dates = workbook.createCellStyle();
      dates.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
      for (Grid grid : grids) {
        fill(workbook.createSheet(grid.name()), grid, dates);
      }
      if (hiddenNotes) {
        notes(workbook);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return old ? bytes.toByteArray() : ZipBytes.dated(bytes.toByteArray());
    }
  }

  private static HSSFWorkbook informed() {
    HSSFWorkbook workbook = new HSSFWorkbook();
    workbook.createInformationProperties();
    workbook.getSummaryInformation().getSections().forEach(WorkbookBytes::encode);
    workbook.getDocumentSummaryInformation().getSections().forEach(WorkbookBytes::encode);
    return workbook;
  }

  private static void encode(Section section) {
    section.setCodepage(CodePageUtil.CP_UTF8);
  }

  private static XSSFWorkbook dated() throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    try {
      workbook.getProperties().getCoreProperties().setCreated("2024-01-01T00:00:00Z");
    } catch (InvalidFormatException e) {
      throw new IOException("Cannot date the workbook", e);
    }
    return workbook;
  }

  private static void fill(Sheet sheet, Grid grid, CellStyle dates) {
    for (int r = 0; r < grid.rows().size(); r++) {
      Row row = sheet.createRow(r);
      List<Object> cells = grid.rows().get(r);
      for (int c = 0; c < cells.size(); c++) {
        if (cells.get(c) != null) {
          put(row.createCell(c), cells.get(c), dates);
        }
      }
    }
    for (Grid.Merged area : grid.merged()) {
      sheet.addMergedRegionUnsafe(
          new CellRangeAddress(
              area.firstRow(), area.lastRow(), area.firstColumn(), area.lastColumn()));
    }
  }

  private static void put(Cell cell, Object value, CellStyle dates) {
    if (value instanceof BigDecimal number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof Double number) {
      cell.setCellValue(number);
    } else if (value instanceof LocalDate day) {
      cell.setCellValue(day);
      cell.setCellStyle(dates);
    } else if (value instanceof Formula formula) {
      cell.setCellFormula(formula.expression());
      cell.setCellValue(formula.cached());
    } else {
      cell.setCellValue(value.toString());
    }
  }

  private static void notes(Workbook workbook) {
    Sheet sheet = workbook.createSheet("字典");
    for (int row = 0; row < NOTES.size(); row++) {
      sheet.createRow(row).createCell(0).setCellValue(NOTES.get(row));
    }
    workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
  }
}
