package rural.jobs.receive.receipt;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import rural.schemas.contract.Text;

/** One worksheet, written row by row, so that its size does not matter. */
final class XlsxSheet {

  /**
   * What stands before the rows. Column widths are in characters; frozen rows print on each page.
   */
  record Layout(String name, List<Double> widths, int frozenRows, boolean landscape) {}

  /** A comment on a cell; row and column count from 1. */
  record Comment(int row, int column, String text) {}

  /** The last row a spreadsheet has. */
  static final int LAST_ROW = 1_048_576;

  /** The greatest height of a row, in points. */
  private static final double HIGHEST = 409;

  private final Writer out;
  private final Layout layout;
  private final List<String> merges = new ArrayList<>();
  private final List<String> links = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private int row;

  XlsxSheet(Writer out, Layout layout) throws IOException {
    this.out = out;
    this.layout = layout;
    start();
  }

  Layout layout() {
    return layout;
  }

  List<Comment> comments() {
    return comments;
  }

  int row() {
    return row;
  }

  /** Begins a row below all before; a height of 0 leaves it to the program that opens it. */
  XlsxSheet row(int number, double wanted) throws IOException {
    if (number <= row || number > LAST_ROW) {
      throw new IllegalArgumentException("No row " + number + " after row " + row);
    }
    double height = Math.min(wanted, HIGHEST);
    out.append(row == 0 ? "<row r='" : "</row><row r='").append(Integer.toString(number));
    out.append(height > 0 ? "' ht='" + height + "' customHeight='1'>" : "'>");
    row = number;
    return this;
  }

  XlsxSheet nextRow(double height) throws IOException {
    return row(row + 1, height);
  }

  XlsxSheet cell(int column, XlsxStyle style, String text) throws IOException {
    if (text.isEmpty()) {
      open(column, style).append("/>");
      return this;
    }
    open(column, style).append(" t='inlineStr'><is><t xml:space='preserve'>");
    XmlText.write(out, text);
    out.append("</t></is></c>");
    return this;
  }

  /** Chinese, and below it the English, small and grey. */
  XlsxSheet cell(int column, XlsxStyle style, Text text) throws IOException {
    open(column, style).append(" t='inlineStr'><is><r><t xml:space='preserve'>");
    XmlText.write(out, text.zh());
    out.append("&#10;</t></r><r><rPr><rFont val='Arial'/><sz val='9'/>");
    out.append("<color rgb='FF6B6B6B'/></rPr><t xml:space='preserve'>");
    XmlText.write(out, text.en());
    out.append("</t></r></is></c>");
    return this;
  }

  /** A number, in plain decimal digits. */
  XlsxSheet number(int column, XlsxStyle style, String digits) throws IOException {
    open(column, style).append("><v>").append(digits).append("</v></c>");
    return this;
  }

  /** Gives the cells of this row the style and makes them one with the first. */
  XlsxSheet merge(int from, int to, XlsxStyle style) throws IOException {
    for (int column = from + 1; column <= to; column++) {
      open(column, style).append("/>");
    }
    merges.add(Columns.letter(from) + row + ":" + Columns.letter(to) + row);
    return this;
  }

  /** Links a cell of this row to a cell of another sheet. */
  void link(int column, String sheet, String cell) {
    String place = "'" + sheet.replace("'", "''") + "'!" + cell;
    links.add(
        "<hyperlink ref='%s' location='%s'/>"
            .formatted(Columns.letter(column) + row, XmlText.escaped(place)));
  }

  void comment(int column, String text) {
    comments.add(new Comment(row, column, text));
  }

  void finish() throws IOException {
    out.append(row == 0 ? "</sheetData>" : "</row></sheetData>");
    list("mergeCells", merges.stream().map("<mergeCell ref='%s'/>"::formatted).toList());
    list("hyperlinks", links);
    out.append("<pageMargins left='0.5' right='0.5' top='0.6' bottom='0.6' header='0.3'");
    out.append(" footer='0.3'/><pageSetup paperSize='9' orientation='");
    out.append(layout.landscape() ? "landscape" : "portrait");
    out.append("' fitToWidth='1' fitToHeight='0'/><headerFooter><oddFooter>");
    out.append("&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>");
    out.append(comments.isEmpty() ? "" : "<legacyDrawing r:id='rId1'/>").append("</worksheet>");
  }

  private void start() throws IOException {
    out.append(XlsxBook.XML).append("<worksheet xmlns='" + XlsxBook.MAIN + "' xmlns:r='");
    out.append(XlsxBook.OFFICE + "/relationships'><sheetPr><pageSetUpPr fitToPage='1'/>");
    out.append("</sheetPr><sheetViews><sheetView workbookViewId='0'>");
    if (layout.frozenRows() > 0) {
      out.append(
          "<pane ySplit='%d' topLeftCell='A%d' activePane='bottomLeft' state='frozen'/>"
              .formatted(layout.frozenRows(), layout.frozenRows() + 1));
    }
    out.append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight='15'/><cols>");
    for (int i = 1; i <= layout.widths().size(); i++) {
      out.append("<col min='" + i + "' max='" + i + "' customWidth='1' width='");
      out.append(layout.widths().get(i - 1) + "'/>");
    }
    out.append("</cols><sheetData>");
  }

  private Writer open(int column, XlsxStyle style) throws IOException {
    out.append("<c r='").append(Columns.letter(column)).append(Integer.toString(row));
    out.append("' s='").append(Integer.toString(style.number())).append('\'');
    return out;
  }

  private void list(String name, List<String> parts) throws IOException {
    if (parts.isEmpty()) {
      return;
    }
    out.append('<').append(name).append('>');
    for (String part : parts) {
      out.append(part);
    }
    out.append("</").append(name).append('>');
  }
}
