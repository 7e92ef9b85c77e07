package rural.jobs.receive.receipt;

import static java.util.Collections.nCopies;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The sender's own sheet, every cell in its place, with the findings marked on it. */
final class MarkedSheet {

  private static final double WIDTH = 14;
  private static final double REASON_WIDTH = 60;
  private static final double ANSWER_WIDTH = 30;

  /** The column in which the sender answers; it is read when the receipt is sent back. */
  static final String ANSWER = "核实说明";

  private static final int MOST_COLUMNS = 16_383;

  /** Of the 31 units of a sheet's name. */
  private static final int LONGEST_NAME = 28;

  /** Names that the workbook has already, or that spreadsheets keep for themselves. */
  private static final List<String> TAKEN = List.of(ResultSheet.NAME, "History");

  /** What a spreadsheet keeps exactly as a number; longer digits and leading zeros are codes. */
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,10})(\\.\\d{1,4})?");

  private static final Pattern FORBIDDEN = Pattern.compile("[\\[\\]:*?/\\\\\\p{Cntrl}]");

  private final XlsxSheet sheet;
  private final Marks marks;
  private final int headerRow;
  private final int reasonColumn;
  private final boolean anyReturned;

  private MarkedSheet(XlsxSheet sheet, Marks marks, Origin.Sheet sent, boolean anyReturned) {
    this.anyReturned = anyReturned;
    this.sheet = sheet;
    this.marks = marks;
    this.headerRow = sent.headerRow();
    this.reasonColumn = reasonColumn(sent, marks);
  }

  static void write(XlsxBook book, Receipt receipt, RawRows rows) throws IOException {
    Origin.Sheet sent = receipt.origin().sheet().orElseThrow();
    Marks marks = new Marks(receipt);
    List<Double> widths = new ArrayList<>(nCopies(reasonColumn(sent, marks) - 1, WIDTH));
    widths.add(REASON_WIDTH);
    widths.add(ANSWER_WIDTH);
    int frozen = sent.headerRow() <= 15 ? sent.headerRow() : 0;
    XlsxSheet sheet = book.sheet(new XlsxSheet.Layout(name(receipt), widths, frozen, true));
    rows.forEach(new MarkedSheet(sheet, marks, sent, !receipt.problems().isEmpty())::row);
  }

  /** The sender's name for the sheet, as far as a workbook that already has a 回执 allows it. */
  static String name(Receipt receipt) {
    String sent = receipt.origin().sheet().map(Origin.Sheet::name).orElse("");
    String name = FORBIDDEN.matcher(sent).replaceAll("_").replaceAll("^'+|'+$", "").strip();
    int end = Math.min(LONGEST_NAME, name.length());
    boolean isCutInTwo = end < name.length() && Character.isHighSurrogate(name.charAt(end - 1));
    name = XmlText.plain(name.substring(0, isCutInTwo ? end - 1 : end)).strip();
    return name.isEmpty() || TAKEN.stream().anyMatch(name::equalsIgnoreCase) ? "原表" : name;
  }

  private static int reasonColumn(Origin.Sheet sent, Marks marks) {
    return Math.min(Math.max(sent.columns(), marks.lastColumn()), MOST_COLUMNS) + 1;
  }

  private void row(int number, List<String> cells) throws IOException {
    // A file may give its rows in any order; a workbook has each once, from the top.
    if (number > XlsxSheet.LAST_ROW || number <= sheet.row()) {
      return;
    }
    sheet.row(number, height(number));
    int last = Math.min(Math.max(cells.size(), marks.lastColumn(number)), reasonColumn - 1);
    for (int column = 1; column <= last; column++) {
      cell(number, column, column <= cells.size() ? cells.get(column - 1) : "");
    }
    if (number == headerRow) {
      sheet.cell(reasonColumn, XlsxStyle.SENT_HEAD, anyReturned ? "退回原因" : "说明");
      if (marks.asks() && reasonColumn <= MOST_COLUMNS) {
        sheet.cell(reasonColumn + 1, XlsxStyle.SENT_HEAD, ANSWER);
      }
    } else if (marks.isOn(number)) {
      boolean wrong = marks.isReturned(number);
      XlsxStyle style = wrong ? XlsxStyle.REASON : XlsxStyle.REASON_LOOK;
      sheet.cell(reasonColumn, style, marks.reasons(number));
      if (marks.asks(number) && reasonColumn <= MOST_COLUMNS) {
        sheet.cell(reasonColumn + 1, XlsxStyle.SENT_LOOK, "");
      }
    }
  }

  private void cell(int row, int column, String text) throws IOException {
    XlsxStyle style = style(row, column);
    if (NUMBER.matcher(text).matches()) {
      sheet.number(column, style, text);
    } else if (!text.isEmpty() || style != XlsxStyle.SENT_ABOVE) {
      sheet.cell(column, style, text);
    }
    String comment = marks.comment(row, column);
    if (!comment.isEmpty()) {
      sheet.comment(column, comment);
    }
  }

  private XlsxStyle style(int row, int column) {
    XlsxStyle style = marks.style(row, column);
    if (style != XlsxStyle.SENT || row > headerRow) {
      return style;
    }
    return row == headerRow ? XlsxStyle.SENT_HEAD : XlsxStyle.SENT_ABOVE;
  }

  private double height(int row) {
    if (row == headerRow) {
      return 45;
    }
    return marks.isOn(row) ? 16.0 * ResultSheet.lines(marks.reasons(row), REASON_WIDTH) + 2 : 0;
  }
}
