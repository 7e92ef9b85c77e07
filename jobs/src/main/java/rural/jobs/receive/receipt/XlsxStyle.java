package rural.jobs.receive.receipt;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The looks of a receipt's cells; their order is their number in the workbook. */
enum XlsxStyle {
  PLAIN(0, 0, 0, ""),
  TITLE(1, 0, 0, "horizontal='center' vertical='center'"),
  SUBTITLE(2, 0, 0, "horizontal='center' vertical='center'"),
  GOOD(3, 2, 1, "horizontal='center' vertical='center' wrapText='1'"),
  PARTLY(3, 3, 1, "horizontal='center' vertical='center' wrapText='1'"),
  BAD(3, 4, 1, "horizontal='center' vertical='center' wrapText='1'"),
  LABEL(4, 5, 1, "indent='1' horizontal='left' vertical='center' wrapText='1'"),
  VALUE(0, 0, 1, "indent='1' horizontal='left' vertical='center' wrapText='1'"),
  COUNT_LABEL(4, 5, 1, "horizontal='center' vertical='center' wrapText='1'"),
  COUNT(5, 0, 1, "horizontal='center' vertical='center'"),
  NEXT(6, 0, 1, "indent='1' horizontal='left' vertical='center' wrapText='1'"),
  SECTION(7, 0, 0, "vertical='center'"),
  HEAD(4, 5, 1, "horizontal='center' vertical='center' wrapText='1'"),
  LINK(8, 0, 1, "horizontal='center' vertical='center' wrapText='1'"),
  REMARK(2, 0, 0, "vertical='center' wrapText='1'"),
  SENT(0, 0, 1, "vertical='center'"),
  SENT_ABOVE(0, 0, 0, "vertical='center'"),
  SENT_HEAD(4, 5, 1, "horizontal='center' vertical='center' wrapText='1'"),
  SENT_WRONG(9, 4, 2, "vertical='center'"),
  SENT_LOOK(10, 3, 3, "vertical='center'"),
  REASON(9, 0, 1, "indent='1' horizontal='left' vertical='center' wrapText='1'"),
  REASON_LOOK(10, 0, 1, "indent='1' horizontal='left' vertical='center' wrapText='1'");

  private static final String FONTS =
      font("宋体", 11, "FF000000", "")
          + font("黑体", 20, "FF000000", "<b/>")
          + font("宋体", 9, "FF6B6B6B", "")
          + font("黑体", 16, "FF000000", "<b/>")
          + font("宋体", 11, "FF333333", "<b/>")
          + font("Arial", 22, "FF000000", "<b/>")
          + font("宋体", 12, "FF000000", "<b/>")
          + font("黑体", 13, "FF000000", "<b/>")
          + font("Arial", 11, "FF0B5394", "<u/>")
          + font("宋体", 11, "FF9C0006", "")
          + font("宋体", 11, "FF7F6000", "");

  private static final String FILLS =
      "<fill><patternFill patternType='none'/></fill>"
          + "<fill><patternFill patternType='gray125'/></fill>"
          + fill("FFDDEFD9")
          + fill("FFFFEB9C")
          + fill("FFFFC7CE")
          + fill("FFF0F0F0");

  private static final String BORDERS =
      "<border><left/><right/><top/><bottom/><diagonal/></border>"
          + border("thin", "FFBFBFBF")
          + border("medium", "FFC00000")
          + border("thin", "FFBF9000");

  private final int font;
  private final int fill;
  private final int border;
  private final String alignment;

  XlsxStyle(int font, int fill, int border, String alignment) {
    this.font = font;
    this.fill = fill;
    this.border = border;
    this.alignment = alignment;
  }

  /** The part {@code xl/styles.xml}. */
  static String xml() {
    String formats = Arrays.stream(values()).map(XlsxStyle::format).collect(Collectors.joining());
    String base = "<xf numFmtId='0' fontId='0' fillId='0' borderId='0'/>";
    return XlsxBook.XML
        + "<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
        + counted("fonts", FONTS, "<font>")
        + counted("fills", FILLS, "<fill>")
        + counted("borders", BORDERS, "<border>")
        + "<cellStyleXfs count='1'>%s</cellStyleXfs>".formatted(base)
        + counted("cellXfs", formats, "<xf ")
        + "</styleSheet>";
  }

  /** The style's place among all, by which cells name it. */
  int number() {
    return compareTo(PLAIN);
  }

  private String format() {
    return "<xf numFmtId='0' fontId='%d' fillId='%d' borderId='%d' xfId='0' applyFont='1'"
            .formatted(font, fill, border)
        + " applyFill='1' applyBorder='1' applyAlignment='1'><alignment "
        + alignment
        + "/></xf>";
  }

  private static String font(String name, int size, String colour, String extra) {
    return "<font>%s<sz val='%d'/><color rgb='%s'/><name val='%s'/></font>"
        .formatted(extra, size, colour, name);
  }

  private static String fill(String colour) {
    return "<fill><patternFill patternType='solid'><fgColor rgb='%s'/></patternFill></fill>"
        .formatted(colour);
  }

  private static String border(String line, String colour) {
    return "<border>"
        + side("left", line, colour)
        + side("right", line, colour)
        + side("top", line, colour)
        + side("bottom", line, colour)
        + "<diagonal/></border>";
  }

  private static String side(String side, String line, String colour) {
    return "<%s style='%s'><color rgb='%s'/></%s>".formatted(side, line, colour, side);
  }

  private static String counted(String name, String parts, String each) {
    long count = parts.split(each, -1).length - 1L;
    return "<%s count='%d'>%s</%s>".formatted(name, count, parts, name);
  }
}
