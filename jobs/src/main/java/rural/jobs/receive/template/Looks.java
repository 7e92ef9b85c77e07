package rural.jobs.receive.template;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import rural.schemas.contract.FieldType;

/** The cell styles of a blank form. */
final class Looks {

  private static final byte[] PALE = {(byte) 0xE8, (byte) 0xEF, (byte) 0xF7};
  private static final byte[] RED = {(byte) 0xC0, 0, 0};
  private static final byte[] REPORTED = {(byte) 0x1F, (byte) 0x4E, (byte) 0xA8};
  private static final byte[] REPORTED_GROUND = {(byte) 0xE2, (byte) 0xF3, (byte) 0xE4};
  private static final byte[] OFFERED = {(byte) 0x80, (byte) 0x80, (byte) 0x80};
  private static final byte[] GREY = {(byte) 0x59, (byte) 0x59, (byte) 0x59};

  private final XSSFWorkbook workbook;
  private final XSSFFont plain;

  Looks(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.plain = font("宋体", 11, false);
  }

  XSSFCellStyle title() {
    XSSFCellStyle style = style(font("黑体", 18, true));
    style.setAlignment(HorizontalAlignment.CENTER);
    return style;
  }

  XSSFCellStyle label() {
    XSSFCellStyle style = style(plain);
    style.setAlignment(HorizontalAlignment.RIGHT);
    style.setVerticalAlignment(VerticalAlignment.BOTTOM);
    style.setWrapText(true);
    return style;
  }

  /**
   * A cell of the form head to be filled in: a line to write on.
   *
   * @param locked in a sheet that is protected
   */
  XSSFCellStyle input(boolean date, boolean locked) {
    XSSFCellStyle style = style(plain);
    style.setLocked(locked);
    style.setBorderBottom(BorderStyle.THIN);
    style.setAlignment(HorizontalAlignment.LEFT);
    style.setVerticalAlignment(VerticalAlignment.BOTTOM);
    style.setDataFormat(workbook.createDataFormat().getFormat(date ? "yyyy-mm-dd" : "@"));
    return style;
  }

  XSSFCellStyle remark() {
    XSSFFont font = font("宋体", 9, false);
    font.setColor(new XSSFColor(GREY, null));
    XSSFCellStyle style = style(font);
    style.setWrapText(true);
    return style;
  }

  /** A remark that everything depends on. */
  XSSFCellStyle rule() {
    XSSFCellStyle style = style(font("宋体", 11, true));
    style.setWrapText(true);
    return style;
  }

  /** What the form tells while it is filled in: small, for it has to fit its cell. */
  XSSFCellStyle told() {
    XSSFCellStyle style = boxed(font("宋体", 9, false));
    style.setFillForegroundColor(new XSSFColor(PALE, null));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  XSSFCellStyle section() {
    return style(font("黑体", 13, true));
  }

  XSSFCellStyle header(boolean required) {
    XSSFFont font = font("宋体", 11, true);
    if (required) {
      font.setColor(new XSSFColor(RED, null));
    }
    XSSFCellStyle style = boxed(font);
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setFillForegroundColor(new XSSFColor(PALE, null));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  XSSFCellStyle wrapped() {
    return boxed(plain);
  }

  /**
   * A cell for a value of the type; codes and names stay text, so that no digit is lost.
   *
   * @param drawn with lines around it
   */
  XSSFCellStyle value(FieldType type, boolean drawn) {
    XSSFCellStyle style = drawn ? boxed(plain) : style(plain);
    style.setLocked(false);
    return of(type, style);
  }

  /** A value that is only offered: grey, until somebody stands for it. */
  XSSFCellStyle offered(FieldType type) {
    XSSFFont font = font("宋体", 11, false);
    font.setColor(new XSSFColor(OFFERED, null));
    XSSFCellStyle style = boxed(font);
    style.setLocked(false);
    return of(type, style);
  }

  /** What was reported for the quarter already: blue, so that nobody takes it for the last one. */
  XSSFCellStyle reported(FieldType type) {
    XSSFFont font = font("宋体", 11, true);
    font.setColor(new XSSFColor(REPORTED, null));
    XSSFCellStyle style = boxed(font);
    style.setFillForegroundColor(new XSSFColor(REPORTED_GROUND, null));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setLocked(false);
    return of(type, style);
  }

  /** What the register or the form says, and nobody changes. */
  XSSFCellStyle fixed(FieldType type) {
    XSSFCellStyle style = boxed(plain);
    style.setFillForegroundColor(new XSSFColor(PALE, null));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return of(type, style);
  }

  /** A total, which the form works out. */
  XSSFCellStyle total() {
    XSSFCellStyle style = boxed(font("宋体", 11, true));
    style.setFillForegroundColor(new XSSFColor(PALE, null));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setAlignment(HorizontalAlignment.RIGHT);
    return style;
  }

  private XSSFCellStyle of(FieldType type, XSSFCellStyle style) {
    String format =
        switch (type) {
          case COUNT -> "0";
          case DECIMAL -> "General";
          case DATE -> "yyyy-mm-dd";
          case YEAR -> "0";
          case FLAG, CODE, TEXT, DIVISION, QUARTER, INDICATOR -> "@";
        };
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    style.setAlignment(type.isNumber() ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
    return style;
  }

  private XSSFCellStyle boxed(XSSFFont font) {
    XSSFCellStyle style = style(font);
    style.setWrapText(true);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setTopBorderColor(IndexedColors.GREY_50_PERCENT.getIndex());
    style.setBottomBorderColor(IndexedColors.GREY_50_PERCENT.getIndex());
    style.setLeftBorderColor(IndexedColors.GREY_50_PERCENT.getIndex());
    style.setRightBorderColor(IndexedColors.GREY_50_PERCENT.getIndex());
    return style;
  }

  private XSSFCellStyle style(XSSFFont font) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }

  private XSSFFont font(String name, int size, boolean bold) {
    XSSFFont font = workbook.createFont();
    font.setFontName(name);
    font.setFontHeightInPoints((short) size);
    font.setBold(bold);
    return font;
  }
}
