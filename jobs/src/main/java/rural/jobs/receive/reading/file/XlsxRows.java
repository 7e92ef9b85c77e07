package rural.jobs.receive.reading.file;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import rural.jobs.receive.reading.remark.Place;
import rural.jobs.receive.reading.remark.RefusedException;

/** The rows of an xlsx sheet, streamed. */
final class XlsxRows implements RowSource {

  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final CellFormats formats;
  private final Place place;
  private int number;

  XlsxRows(Stream<Row> stream, CellFormats formats, Place place) {
    this.stream = stream;
    this.rows = stream.iterator();
    this.formats = formats;
    this.place = place;
  }

  @Override
  public RawRow next() throws RefusedException {
    try {
      if (!rows.hasNext()) {
        return null;
      }
      Row row = rows.next();
      number = row.getRowNum();
      return convert(row);
    } catch (RuntimeException e) {
      throw XlsxWorkbook.damaged(place.at(number + 1, ""), place.sheet() + " " + (number + 1));
    }
  }

  private RawRow convert(Row row) {
    int width = row.getCellCount();
    String[] texts = new String[width];
    Arrays.fill(texts, "");
    CellKind[] kinds = new CellKind[width];
    Arrays.fill(kinds, CellKind.TEXT);
    boolean[] formulas = null;
    for (Cell cell : row) {
      if (cell != null) {
        int at = cell.getColumnIndex();
        if (cell.getType() == CellType.FORMULA) {
          formulas = formulas == null ? new boolean[width] : formulas;
          formulas[at] = true;
        }
        kinds[at] = kind(cell);
        texts[at] = text(cell, kinds[at]);
      }
    }
    return RawRow.ofCells(row.getRowNum(), texts, kinds, formulas, row.isHidden());
  }

  private CellKind kind(Cell cell) {
    return switch (cell.getType()) {
      case NUMBER -> numberKind(cell);
      case BOOLEAN -> CellKind.TRUTH;
      case ERROR -> CellKind.ERROR;
      case FORMULA -> formulaKind(cell);
      default -> CellKind.TEXT;
    };
  }

  private CellKind numberKind(Cell cell) {
    Integer id = cell.getDataFormatId();
    return id == null ? CellKind.NUMBER : formats.kind(id, cell.getDataFormatString());
  }

  private CellKind formulaKind(Cell cell) {
    Object value = cell.getValue();
    if (value instanceof Number) {
      return numberKind(cell);
    }
    if (value instanceof Boolean) {
      return CellKind.TRUTH;
    }
    if (value == null && cell.getRawValue() == null) {
      return CellKind.NO_VALUE;
    }
    return ErrorValues.isError(cell.getRawValue()) ? CellKind.ERROR : CellKind.TEXT;
  }

  private String text(Cell cell, CellKind kind) {
    String raw = cell.getRawValue();
    return switch (kind) {
      case NUMBER, DATE, PERCENT -> raw == null ? "" : formats.text(raw, kind);
      case TRUTH -> String.valueOf(cell.getValue()).toUpperCase(Locale.ROOT);
      case ERROR, NO_VALUE -> raw == null ? "" : raw;
      case TEXT -> cell.getValue() == null ? "" : String.valueOf(cell.getValue());
    };
  }

  @Override
  public void close() {
    stream.close();
  }
}
