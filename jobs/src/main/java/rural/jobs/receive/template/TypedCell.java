package rural.jobs.receive.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Field;

/** Writes the text of a value as the cell that a clerk would have filled in. */
record TypedCell(ContractBook book) {

  /** A spreadsheet keeps so many digits of a number. */
  private static final int EXACT_DIGITS = 15;

  void write(Cell cell, Field field, String text) {
    switch (field.type()) {
      case COUNT, DECIMAL, YEAR -> number(cell, new BigDecimal(text));
      case FLAG -> cell.setCellValue(Boolean.parseBoolean(text) ? "是" : "否");
      case CODE -> cell.setCellValue(title(field, text));
      case DATE -> cell.setCellValue(LocalDate.parse(text));
      case TEXT, DIVISION, QUARTER, INDICATOR -> cell.setCellValue(text);
    }
  }

  private static void number(Cell cell, BigDecimal value) {
    if (value.precision() <= EXACT_DIGITS) {
      cell.setCellValue(value.doubleValue());
    } else {
      cell.setCellValue(value.toPlainString());
    }
  }

  private String title(Field field, String code) {
    return field
        .codeList()
        .flatMap(book::codeList)
        .flatMap(list -> list.find(code))
        .map(found -> found.title().zh())
        .orElse(code);
  }
}
