package rural.jobs.receive.reading.file;

import java.io.IOException;
import java.util.Arrays;
import rural.jobs.receive.reading.format.FormatCode;
import rural.jobs.receive.reading.format.NumberFormats;
import rural.jobs.receive.reading.format.NumberFormats.Seen;
import rural.jobs.receive.reading.format.SeenText;
import rural.jobs.receive.reading.remark.Place;
import rural.jobs.receive.reading.remark.RefusedException;
import rural.jobs.receive.reading.xlsx.XlsxBook;
import rural.jobs.receive.reading.xlsx.XlsxCell;
import rural.jobs.receive.reading.xlsx.XlsxException;
import rural.jobs.receive.reading.xlsx.XlsxRow;
import rural.jobs.receive.reading.xlsx.XlsxSheet;

/** The rows of an xlsx sheet, streamed, as a person sees them. */
final class XlsxRows implements RowSource {

  private final XlsxBook book;
  private final XlsxSheet sheet;
  private final NumberFormats formats;
  private final Place place;
  private int number;

  XlsxRows(XlsxBook book, XlsxSheet sheet, Place place) {
    this.book = book;
    this.sheet = sheet;
    this.formats = new NumberFormats(book.isFrom1904());
    this.place = place;
  }

  @Override
  public RawRow next() throws RefusedException, IOException {
    try {
      XlsxRow row = sheet.next();
      number = row == null ? number : row.number();
      return row == null ? null : convert(row);
    } catch (XlsxException e) {
      throw XlsxWorkbook.damaged(place.at(number + 1, ""), place.sheet() + " " + (number + 1));
    }
  }

  private RawRow convert(XlsxRow row) throws RefusedException {
    String[] texts = new String[row.width()];
    Arrays.fill(texts, "");
    CellKind[] kinds = new CellKind[row.width()];
    Arrays.fill(kinds, CellKind.TEXT);
    boolean[] formulas = null;
    for (XlsxCell cell : row.cells()) {
      if (cell.isFormula()) {
        formulas = formulas == null ? new boolean[row.width()] : formulas;
        formulas[cell.column()] = true;
      }
      read(cell, texts, kinds);
    }
    LongTexts.check(texts, row.number(), place);
    return RawRow.ofCells(
        row.number(), texts, kinds, formulas, row.isHidden(), sheet.hiddenColumns());
  }

  private void read(XlsxCell cell, String[] texts, CellKind[] kinds) {
    int at = cell.column();
    if (cell.isFormula() && (book.isToBeCalculated() || isWithoutResult(cell))) {
      kinds[at] = CellKind.NO_VALUE;
    } else if (cell.value() != null) {
      value(cell, at, texts, kinds);
      if (!texts[at].isEmpty() && book.styles().isCrossedOut(cell.style())) {
        texts[at] = SeenText.crossedOut(texts[at]);
        kinds[at] = CellKind.TEXT;
      }
    }
  }

  /** An empty text is a result; an empty number is none. */
  private static boolean isWithoutResult(XlsxCell cell) {
    return cell.value() == null
        || (cell.value().isBlank() && cell.stored() != XlsxCell.Stored.TEXT);
  }

  private void value(XlsxCell cell, int at, String[] texts, CellKind[] kinds) {
    String value = cell.value();
    switch (cell.stored()) {
      case TEXT -> texts[at] = value;
      case NUMBER -> number(cell, value.strip(), texts, kinds);
      case TRUTH -> {
        kinds[at] = CellKind.TRUTH;
        texts[at] = value.strip().equals("1") || value.strip().equals("true") ? "TRUE" : "FALSE";
      }
      case ERROR -> {
        kinds[at] = CellKind.ERROR;
        texts[at] = value;
      }
      case DATE -> date(value.strip(), at, texts, kinds);
    }
  }

  private void number(XlsxCell cell, String stored, String[] texts, CellKind[] kinds) {
    int at = cell.column();
    if (!NumberFormats.isNumber(stored)) {
      texts[at] = stored;
      return;
    }
    FormatCode format = book.styles().format(cell.style());
    if (format.isGeneral()) {
      kinds[at] = CellKind.NUMBER;
      texts[at] = NumberFormats.plain(stored);
      return;
    }
    Seen seen = formats.see(stored, format);
    kinds[at] = SeenCells.kind(seen);
    texts[at] = seen.text();
  }

  /** {@code 2024-10-08T00:00:00}; a time of day without a day stays a text. */
  private static void date(String value, int at, String[] texts, CellKind[] kinds) {
    boolean isDay = value.length() >= 10 && value.charAt(4) == '-' && value.charAt(7) == '-';
    texts[at] = isDay ? value.substring(0, 10) : value;
    kinds[at] = isDay ? CellKind.DATE : CellKind.TEXT;
  }

  @Override
  public void close() throws IOException {
    sheet.close();
  }
}
