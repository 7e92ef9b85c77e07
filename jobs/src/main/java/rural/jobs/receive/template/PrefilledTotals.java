package rural.jobs.receive.template;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import rural.jobs.receive.prefill.Confirmation;
import rural.schemas.contract.Field;

/** The row of totals, over the rows that somebody stands for: the same that will count. */
final class PrefilledTotals {

  private final XSSFSheet sheet;
  private final CellStyle style;
  private final List<Field> columns;
  private final PrefilledPlaces places;

  PrefilledTotals(XSSFSheet sheet, Looks looks, List<Field> columns, PrefilledPlaces places) {
    this.sheet = sheet;
    this.style = looks.total();
    this.columns = columns;
    this.places = places;
  }

  /**
   * @param first row of values, from 0
   * @param at where the totals go; the row before is the last one of values
   */
  void write(int first, int at) {
    Row line = sheet.createRow(at);
    line.setHeightInPoints(20);
    for (int column = 0; column <= places.hint(); column++) {
      line.createCell(column).setCellStyle(style);
    }
    line.getCell(0).setCellValue("合计");
    String confirmed = cells(places.confirmed(), first, at);
    for (int column = 1; column < columns.size(); column++) {
      Field field = columns.get(column);
      if (field.type().isNumber() && field.onMerge().equals(Field.SUM)) {
        sum(line.getCell(column), confirmed, cells(column, first, at));
      }
    }
    Cell count = line.getCell(places.hint());
    count.setCellFormula("\"已核对 \"&COUNTA(" + confirmed + ")&\" 行\"");
    count.setCellValue("已核对 0 行");
  }

  private static void sum(Cell cell, String confirmed, String values) {
    StringBuilder formula = new StringBuilder();
    for (Confirmation one :
        List.of(Confirmation.UNCHANGED, Confirmation.CHANGED, Confirmation.ADDED)) {
      formula
          .append(formula.isEmpty() ? "" : "+")
          .append("SUMIF(%s,\"%s\",%s)".formatted(confirmed, one.word(), values));
    }
    cell.setCellFormula(formula.toString());
    cell.setCellValue(0);
  }

  private static String cells(int column, int first, int end) {
    String letters = Span.letters(column);
    return "$" + letters + (first + 1) + ":$" + letters + end;
  }
}
