package rural.jobs.receive.template;

import static org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType.BETWEEN;
import static org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType.EQUAL;
import static org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType.GREATER_OR_EQUAL;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Field;

/** Drop-downs and checks, so that Excel refuses what the product would return. */
final class CellChecks {

  /** Excel keeps a list inside a check only up to this length. */
  private static final int LONGEST_LIST = 255;

  private final XSSFSheet sheet;
  private final DataValidationHelper helper;
  private final Map<String, String> longLists;
  private final ContractBook book;

  /**
   * @param longLists field → the cells of another sheet that hold its choices
   */
  CellChecks(XSSFSheet sheet, Map<String, String> longLists, ContractBook book) {
    this.sheet = sheet;
    this.helper = sheet.getDataValidationHelper();
    this.longLists = longLists;
    this.book = book;
  }

  /** Whether the choices must stand in cells. */
  static boolean isLong(List<String> choices) {
    return String.join(",", choices).length() > LONGEST_LIST
        || choices.stream().anyMatch(choice -> choice.contains(","));
  }

  /** Checks the cells of a field; rows and columns count from 0. */
  void field(Field field, int firstRow, int lastRow, int column) {
    CellRangeAddressList cells = new CellRangeAddressList(firstRow, lastRow, column, column);
    constraint(field).ifPresent(constraint -> add(constraint, cells, field));
  }

  void date(int row, int column) {
    DataValidation check =
        helper.createValidation(dates(), new CellRangeAddressList(row, row, column, column));
    check.createErrorBox("报出日期", "请填日期，例如 2024-10-08。");
    check.setShowErrorBox(true);
    sheet.addValidationData(check);
  }

  private Optional<DataValidationConstraint> constraint(Field field) {
    return switch (field.type()) {
      case COUNT ->
          Optional.of(helper.createIntegerConstraint(GREATER_OR_EQUAL, least(field), null));
      case DECIMAL ->
          Optional.of(helper.createDecimalConstraint(GREATER_OR_EQUAL, least(field), null));
      case YEAR -> Optional.of(helper.createIntegerConstraint(BETWEEN, "1949", "2999"));
      case DATE -> Optional.of(dates());
      case DIVISION -> Optional.of(helper.createTextLengthConstraint(EQUAL, "12", null));
      case FLAG, CODE, INDICATOR -> Optional.of(list(field));
      case TEXT, QUARTER -> Optional.empty();
    };
  }

  private static String least(Field field) {
    return field.signed() ? "-" + "9".repeat(15) : "0";
  }

  private DataValidationConstraint list(Field field) {
    String cells = longLists.get(field.name());
    return cells == null
        ? helper.createExplicitListConstraint(Choices.of(field, book).toArray(String[]::new))
        : helper.createFormulaListConstraint(cells);
  }

  private DataValidationConstraint dates() {
    return helper.createDateConstraint(BETWEEN, "DATE(1949,1,1)", "DATE(2999,12,31)", "yyyy-mm-dd");
  }

  private void add(DataValidationConstraint constraint, CellRangeAddressList cells, Field field) {
    DataValidation check = helper.createValidation(constraint, cells);
    check.setEmptyCellAllowed(true);
    check.createErrorBox(field.title().zh(), Instruction.of(field, book));
    check.setShowErrorBox(true);
    check.createPromptBox(field.title().zh(), Instruction.of(field, book));
    check.setShowPromptBox(true);
    sheet.addValidationData(check);
  }
}
