package rural.jobs.receive.template;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Field;
import rural.schemas.text.DisplayWidth;

/** The sheet to fill in: title, head, header row, empty rows. */
final class FormSheet {

  /**
   * What goes around the columns of the form.
   *
   * @param more columns that others add to its right
   * @param drawn rows with lines, which print
   * @param checked rows that are checked
   * @param large whether the remark is more than a reminder
   * @param given what is known of the head, by label
   */
  record Frame(
      int more, int drawn, int checked, String remark, boolean large, Map<String, String> given) {

    static final Frame BLANK = new Frame(0, 25, 5_000, REMARK, false, Map.of());
  }

  private static final String REMARK = "红色标题的列必须填写；没有数据的格留空，不要填 0；不要改动标题行；每列的填写要求见“填表说明”。";

  private final XSSFSheet sheet;
  private final Looks looks;
  private final Contract contract;
  private final ContractBook book;
  private final List<Field> columns;
  private final Frame frame;

  FormSheet(XSSFWorkbook workbook, Looks looks, Contract contract, ContractBook book, Frame frame) {
    this.frame = frame;
    this.sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(contract.title().zh()));
    this.looks = looks;
    this.contract = contract;
    this.book = book;
    this.columns = Columns.of(contract);
  }

  /**
   * Gives the first row below the header.
   *
   * @param longLists field → the cells that hold its choices, where they are too many for a check
   */
  int write(Map<String, String> longLists) {
    CellChecks checks = new CellChecks(sheet, longLists, book);
    wide(0, 30, contract.title().zh(), looks.title());
    int remark = new FormHead(sheet, looks, contract, checks, frame.given()).write(1, width());
    int height = frame.large() || width() < 6 ? 32 : 16;
    wide(remark, height, frame.remark(), frame.large() ? looks.rule() : looks.remark());
    header(remark + 1);
    for (int column = 0; column < columns.size(); column++) {
      body(column, remark + 2, checks);
    }
    print(remark + 1);
    return remark + 2;
  }

  XSSFSheet sheet() {
    return sheet;
  }

  private int width() {
    return columns.size() + frame.more();
  }

  private void wide(int row, int height, String text, XSSFCellStyle style) {
    Row line = sheet.createRow(row);
    line.setHeightInPoints(height);
    line.createCell(0).setCellValue(text);
    line.getCell(0).setCellStyle(style);
    if (width() > 1) {
      sheet.addMergedRegion(new CellRangeAddress(row, row, 0, width() - 1));
    }
  }

  private void header(int row) {
    Row line = sheet.createRow(row);
    line.setHeightInPoints(64);
    XSSFCellStyle required = looks.header(true);
    XSSFCellStyle optional = looks.header(false);
    for (int column = 0; column < columns.size(); column++) {
      Field field = columns.get(column);
      line.createCell(column).setCellValue(Columns.header(field, book));
      line.getCell(column).setCellStyle(isRequired(field) ? required : optional);
      sheet.setColumnWidth(column, width(field) * 256);
    }
  }

  private void body(int column, int firstRow, CellChecks checks) {
    Field field = columns.get(column);
    XSSFCellStyle style = looks.value(field.type(), true);
    for (int row = firstRow; row < firstRow + frame.drawn(); row++) {
      Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
      line.setHeightInPoints(18);
      line.createCell(column).setCellStyle(style);
    }
    sheet.setDefaultColumnStyle(column, looks.value(field.type(), false));
    checks.field(field, firstRow, firstRow + frame.checked() - 1, column);
  }

  private boolean isRequired(Field field) {
    return field.required() || contract.key().contains(field.name());
  }

  /** Three lines of the title, and room for what is filled in. */
  private int width(Field field) {
    int title = DisplayWidth.of(Columns.header(field, book));
    return switch (field.type()) {
      case DIVISION -> 16;
      case TEXT -> Math.max(15, title / 3 + 3);
      case DATE -> 15;
      case CODE, INDICATOR -> Math.max(10, Math.min(40, longestChoice(field) + 4));
      case COUNT, DECIMAL, FLAG, YEAR, QUARTER -> Math.max(narrowest(), title / 3 + 3);
    };
  }

  /** A form of few columns has room for its head; one of many has to fit the page. */
  private int narrowest() {
    return columns.size() <= 12 ? 15 : 8;
  }

  private int longestChoice(Field field) {
    return Choices.of(field, book).stream().mapToInt(DisplayWidth::of).max().orElse(0);
  }

  private void print(int headerRow) {
    sheet.createFreezePane(0, headerRow + 1);
    sheet.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, -1, -1));
    Paper.landscape(sheet);
  }
}
