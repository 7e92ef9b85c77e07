package rural.jobs.receive.reading.file;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import rural.jobs.receive.reading.remark.Place;
import rural.jobs.receive.reading.remark.RefusedException;

/** The rows of an xls sheet. */
final class XlsRows implements RowSource {

  private final Iterator<Row> rows;
  private final CellFormats formats;
  private final Place place;

  XlsRows(HSSFSheet sheet, CellFormats formats, Place place) {
    this.rows = sheet.rowIterator();
    this.formats = formats;
    this.place = place;
  }

  @Override
  public RawRow next() throws RefusedException {
    if (!rows.hasNext()) {
      return null;
    }
    Row row = rows.next();
    try {
      return convert(row);
    } catch (RuntimeException e) {
      throw XlsxWorkbook.damaged(place.at(row.getRowNum() + 1, ""), "xls " + (row.getRowNum() + 1));
    }
  }

  private RawRow convert(Row row) {
    int width = Math.max(0, row.getLastCellNum());
    String[] texts = new String[width];
    Arrays.fill(texts, "");
    CellKind[] kinds = new CellKind[width];
    Arrays.fill(kinds, CellKind.TEXT);
    boolean[] formulas = new boolean[width];
    for (Cell cell : row) {
      int at = cell.getColumnIndex();
      formulas[at] = cell.getCellType() == CellType.FORMULA;
      CellType type = formulas[at] ? cell.getCachedFormulaResultType() : cell.getCellType();
      kinds[at] = kind(cell, type);
      texts[at] = text(cell, type, kinds[at]);
    }
    return RawRow.ofCells(row.getRowNum() + 1, texts, kinds, formulas, row.getZeroHeight());
  }

  private CellKind kind(Cell cell, CellType type) {
    return switch (type) {
      case NUMERIC ->
          formats.kind(
              cell.getCellStyle().getDataFormat(), cell.getCellStyle().getDataFormatString());
      case BOOLEAN -> CellKind.TRUTH;
      case ERROR -> CellKind.ERROR;
      default -> CellKind.TEXT;
    };
  }

  private String text(Cell cell, CellType type, CellKind kind) {
    return switch (type) {
      case NUMERIC -> formats.text(String.valueOf(cell.getNumericCellValue()), kind);
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue()).toUpperCase(Locale.ROOT);
      case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
      case STRING -> cell.getStringCellValue();
      default -> "";
    };
  }

  @Override
  public void close() {}
}
