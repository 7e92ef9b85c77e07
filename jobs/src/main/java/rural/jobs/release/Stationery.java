package rural.jobs.release;

import java.math.BigDecimal;
import java.util.Optional;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** How the sheets of a release look: titles, ruled cells, numbers, and pages. */
final class Stationery {

  static final String NOTHING = "—";
  private static final String HEAD_FILL = "DDEBF7";
  private static final String WIDE_LEVEL_FILL = "F2F2F2";
  private static final String INCOMPLETE_FILL = "FFF2CC";
  private static final String RULE = "A6A6A6";

  private final Worksheet sheet;

  Stationery(Worksheet sheet) {
    this.sheet = sheet;
  }

  /** A landscape page as wide as the table, with the head on every page. */
  void page(PaperSize size, int headRows, int headColumns) {
    pages(size, headRows, headColumns);
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
  }

  /** Landscape pages of a table that is wider than one; its first columns stand on each. */
  void pagesAcross(PaperSize size, int headRows, int headColumns, int percent) {
    pages(size, headRows, headColumns);
    sheet.repeatCols(0, headColumns - 1);
    sheet.pageScale(percent);
  }

  private void pages(PaperSize size, int headRows, int headColumns) {
    sheet.freezePane(headColumns, headRows);
    sheet.repeatRows(0, headRows - 1);
    sheet.paperSize(size);
    sheet.pageOrientation("landscape");
    sheet.footer("第 &P 页，共 &N 页", Position.CENTER, 9);
    sheet.leftMargin(0.4f);
    sheet.rightMargin(0.4f);
    sheet.hideGridLines();
  }

  /** At the left of a table that is too wide for a page, and there as wide as its text. */
  void titleAtLeft(int row, String text, int size) {
    sheet.value(row, 0, text);
    sheet.style(row, 0).bold().fontSize(size).set();
    sheet.rowHeight(row, size * 1.8);
  }

  void subtitleAtLeft(int row, String text) {
    sheet.value(row, 0, text);
    sheet.style(row, 0).fontSize(9).fontColor("595959").set();
  }

  void title(int row, int lastColumn, String text, int size) {
    sheet.value(row, 0, text);
    sheet.range(row, 0, row, lastColumn).style().horizontalAlignment("center").merge().set();
    sheet.style(row, 0).bold().fontSize(size).horizontalAlignment("center").set();
    sheet.rowHeight(row, size * 1.8);
  }

  void subtitle(int row, int lastColumn, String text) {
    sheet.value(row, 0, text);
    sheet.range(row, 0, row, lastColumn).merge();
    sheet.style(row, 0).fontSize(9).fontColor("595959").set();
  }

  void head(int row, int column, String text) {
    sheet.value(row, column, text);
    headStyle(row, column).set();
  }

  /** A head over several cells. */
  void head(int row, int column, int lastRow, int lastColumn, String text) {
    for (int r = row; r <= lastRow; r++) {
      for (int c = column; c <= lastColumn; c++) {
        headStyle(r, c).set();
      }
    }
    sheet.value(row, column, text);
    sheet.range(row, column, lastRow, lastColumn).merge();
  }

  void text(int row, int column, String text, Tone tone) {
    sheet.value(row, column, text);
    ruled(row, column, tone).horizontalAlignment("left").set();
  }

  void centred(int row, int column, String text, Tone tone) {
    sheet.value(row, column, text);
    ruled(row, column, tone).horizontalAlignment("center").set();
  }

  void number(int row, int column, Optional<BigDecimal> number, String format, Tone tone) {
    if (number.isPresent()) {
      sheet.value(row, column, number.get());
    } else {
      sheet.value(row, column, NOTHING);
    }
    ruled(row, column, tone).format(format).horizontalAlignment("right").set();
  }

  /** Differences show their sign. */
  static String signed(int decimals) {
    return "+" + fixed(decimals) + ";-" + fixed(decimals) + ";" + fixed(decimals);
  }

  static String fixed(int decimals) {
    return decimals == 0 ? "0" : "0." + "0".repeat(decimals);
  }

  /** Whole numbers without decimals, all others with two. */
  static String amount(Optional<BigDecimal> number) {
    return number.filter(amount -> amount.scale() > 0).isPresent() ? "#,##0.00" : "#,##0";
  }

  private StyleSetter headStyle(int row, int column) {
    StyleSetter style = sheet.style(row, column);
    style
        .bold()
        .fillColor(HEAD_FILL)
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .wrapText(true)
        .borderStyle("thin")
        .borderColor(RULE);
    return style;
  }

  private StyleSetter ruled(int row, int column, Tone tone) {
    StyleSetter style = sheet.style(row, column);
    style.borderStyle("thin").borderColor(RULE);
    switch (tone) {
      case PLAIN -> {}
      case WIDE_LEVEL -> style.bold().fillColor(WIDE_LEVEL_FILL);
      case INCOMPLETE -> style.fillColor(INCOMPLETE_FILL);
      case GREEN, YELLOW, RED -> style.fillColor(tone.fill);
    }
    return style;
  }

  /** What a cell tells by its colour. */
  enum Tone {
    PLAIN,
    WIDE_LEVEL,
    INCOMPLETE,
    GREEN("绿", "C6E0B4"),
    YELLOW("黄", "FFE699"),
    RED("红", "F4B6B6");

    private final String word;
    private final String fill;

    Tone() {
      this("", "");
    }

    Tone(String word, String fill) {
      this.word = word;
      this.fill = fill;
    }

    /** Beside the colour, for who does not see it or prints in black. */
    String word() {
      return word;
    }
  }
}
