package rural.jobs.receive.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Period;

/** The form head: labels with a cell to write in beside each. */
final class FormHead {

  static final String UNIT = "填报单位";
  static final String UNIT_CODE = "填报单位代码";
  static final String PERIOD = "报告期";

  private static final String NUMBER = "表号";
  private static final String SUBMITTED_ON = "报出日期";
  private static final int MOST_PAIRS = 4;

  private final XSSFSheet sheet;
  private final Looks looks;
  private final Contract contract;
  private final CellChecks checks;
  private final Map<String, String> given;

  /**
   * @param given label → what is known already
   */
  FormHead(
      XSSFSheet sheet,
      Looks looks,
      Contract contract,
      CellChecks checks,
      Map<String, String> given) {
    this.given = given;
    this.sheet = sheet;
    this.looks = looks;
    this.contract = contract;
    this.checks = checks;
  }

  /** Writes the head from a row on, over so many columns; gives the row below it. */
  int write(int firstRow, int columns) {
    int pairs = columns < 6 ? Math.max(1, columns / 2) : Math.min(MOST_PAIRS, columns / 3);
    int span = Math.max(2, columns / pairs);
    List<String> labels = labels();
    for (int i = 0; i < labels.size(); i++) {
      pair(firstRow + i / pairs, i % pairs * span, span, labels.get(i));
    }
    return firstRow + (labels.size() - 1) / pairs + 1;
  }

  private List<String> labels() {
    List<String> labels = new ArrayList<>(List.of(NUMBER, UNIT, UNIT_CODE));
    if (contract.period() != Period.NONE) {
      labels.add(PERIOD);
    }
    labels.addAll(List.of("填表人", "审核人", SUBMITTED_ON));
    return labels;
  }

  private void pair(int row, int column, int span, String label) {
    Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    line.setHeightInPoints(28);
    Cell name = line.createCell(column);
    name.setCellValue(label + "：");
    name.setCellStyle(looks.label());
    XSSFCellStyle input = looks.input(label.equals(SUBMITTED_ON), given.containsKey(label));
    for (int i = column + 1; i < column + span; i++) {
      line.createCell(i).setCellStyle(input);
    }
    if (span > 2) {
      sheet.addMergedRegion(new CellRangeAddress(row, row, column + 1, column + span - 1));
    }
    value(line.getCell(column + 1), label);
  }

  private void value(Cell cell, String label) {
    if (label.equals(NUMBER)) {
      cell.setCellValue(contract.number());
    } else if (given.containsKey(label)) {
      cell.setCellValue(given.get(label));
    } else if (label.equals(SUBMITTED_ON)) {
      checks.date(cell.getRowIndex(), cell.getColumnIndex());
    }
  }
}
