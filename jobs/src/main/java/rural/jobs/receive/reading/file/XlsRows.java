package rural.jobs.receive.reading.file;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import rural.jobs.receive.reading.format.FormatCode;
import rural.jobs.receive.reading.format.NumberFormats;
import rural.jobs.receive.reading.format.NumberFormats.Seen;
import rural.jobs.receive.reading.format.SeenText;
import rural.jobs.receive.reading.remark.Place;
import rural.jobs.receive.reading.remark.RefusedException;

/** The rows of an xls sheet. */
final class XlsRows implements RowSource {

  private final Iterator<Row> rows;
  private final NumberFormats formats;
  private final Predicate<Cell> isToBeCalculated;
  private final Place place;
  private final XlsLooks looks;
  private final Map<Short, FormatCode> codes = new HashMap<>();

  XlsRows(HSSFSheet sheet, NumberFormats formats, Predicate<Cell> isToBeCalculated, Place place) {
    this.rows = sheet.rowIterator();
    this.formats = formats;
    this.isToBeCalculated = isToBeCalculated;
    this.place = place;
    this.looks = new XlsLooks(sheet.getWorkbook());
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
      if (formulas[at] && isToBeCalculated.test(cell) && isZero(cell, type)) {
        kinds[at] = CellKind.NO_VALUE;
      } else if (type == CellType.NUMERIC) {
        Seen seen = formats.see(String.valueOf(cell.getNumericCellValue()), format(cell));
        kinds[at] = SeenCells.kind(seen);
        texts[at] = seen.text();
      } else {
        kinds[at] = kind(type);
        texts[at] = text(cell, type);
      }
      if (!texts[at].isEmpty() && looks.isCrossedOut(cell)) {
        texts[at] = SeenText.crossedOut(texts[at]);
        kinds[at] = CellKind.TEXT;
      }
    }
    return RawRow.ofCells(
        row.getRowNum() + 1,
        texts,
        kinds,
        formulas,
        row.getZeroHeight() || row.getHeight() == 0,
        looks.hiddenColumns(row.getSheet()));
  }

  /**
   * What stands where no result was stored; a program that did calculate may leave the mark too.
   */
  private static boolean isZero(Cell cell, CellType type) {
    return type == CellType.BLANK
        || (type == CellType.NUMERIC && cell.getNumericCellValue() == 0)
        || (type == CellType.STRING && cell.getStringCellValue().isEmpty());
  }

  private FormatCode format(Cell cell) {
    CellStyle style = cell.getCellStyle();
    return codes.computeIfAbsent(
        style.getDataFormat(), id -> FormatCode.of(id, style.getDataFormatString()));
  }

  private static CellKind kind(CellType type) {
    return switch (type) {
      case BOOLEAN -> CellKind.TRUTH;
      case ERROR -> CellKind.ERROR;
      default -> CellKind.TEXT;
    };
  }

  private String text(Cell cell, CellType type) {
    return switch (type) {
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue()).toUpperCase(Locale.ROOT);
      case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
      case STRING -> looks.text(cell);
      default -> "";
    };
  }

  @Override
  public void close() {}
}
