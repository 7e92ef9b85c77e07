package rural.jobs.receive.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import rural.jobs.receive.prefill.Basis;
import rural.jobs.receive.prefill.LastingFields;
import rural.jobs.receive.reading.header.PrefilledColumns;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Field;
import rural.schemas.contract.FieldType;
import rural.schemas.period.Quarter;

/**
 * The sheet to fill in with its rows: what identifies them is locked, what may still hold is
 * offered in grey, and beside each row stands what somebody says of it. Hidden columns to the right
 * keep what was offered.
 */
final class PrefilledSheet {

  static final List<String> NOTES =
      List.of(
          "灰色的数是上季度的，只供核对，不算上报。请逐行核对，在“本季核对”列选一项：没有变化的选“无变化”；有变化的直接改成本季度的数，再选“有变化”，其余各格照旧。",
          "白色的格是本季度（或本年累计）发生的数，每季都要填。没有选“本季核对”的行不算上报，其中的数一个也不计入。",
          "要排序、删除或插入行，先在“审阅”里撤销工作表保护（没有密码）。工作表可以整张复制；不要只复制看得见的几列，也不要删隐藏的列，否则分不清哪些数是本季度填的，整张表会退回。");

  private static final String REPORTED_NOTE =
      "绿底蓝字的行本季度已经报过，格里是已报的数（不是上季度的）：没有错就不用动，不选“本季核对”也仍按已报的数计；要更正的直接改数，再选“有变化”。";

  private static final String REPORTED_REMARK = "绿底蓝字的 %d 行本季度已报过，是已报的数：不改就不用填，要更正再改数并选“有变化”。";

  private static final String REMARK =
      "灰色是上季度（%s）的数，不算上报。逐行核对：没有变化选“无变化”；有变化直接改数，再选“有变化”。白格是本季度发生数，请填写。没选的行不算上报。";

  private final FormSheet form;
  private final XSSFSheet sheet;
  private final Looks looks;
  private final Contract contract;
  private final ContractBook book;
  private final Prefill prefill;
  private final List<Field> columns;
  private final List<Field> lasting;
  private final PrefilledPlaces places;

  PrefilledSheet(
      XSSFWorkbook workbook, Looks looks, Contract contract, ContractBook book, Prefill prefill) {
    this.looks = looks;
    this.contract = contract;
    this.book = book;
    this.prefill = prefill;
    this.columns = Columns.of(contract);
    this.lasting = LastingFields.of(contract);
    this.places = new PrefilledPlaces(columns, lasting, LastingFields.flows(contract));
    this.form =
        new FormSheet(
            workbook,
            looks,
            contract,
            book,
            new FormSheet.Frame(2, rows(), rows(), remark(), true, head()));
    this.sheet = form.sheet();
  }

  private String remark() {
    String remark = REMARK.formatted(words(before()));
    return prefill.reported() == 0
        ? remark
        : REPORTED_REMARK.formatted(prefill.reported()) + remark;
  }

  /** How a form of this unit is filled in, beside what holds for every one. */
  static List<String> notes(Prefill prefill) {
    return prefill.reported() == 0
        ? NOTES
        : Stream.concat(Stream.of(REPORTED_NOTE), NOTES.stream()).toList();
  }

  private int rows() {
    return prefill.rows().size() + prefill.spare();
  }

  private Quarter before() {
    return prefill.quarter().previous();
  }

  private static String words(Quarter quarter) {
    return quarter.year() + "年第" + "一二三四".charAt(quarter.number() - 1) + "季度";
  }

  private Map<String, String> head() {
    return Map.of(
        FormHead.UNIT, prefill.unitName(),
        FormHead.UNIT_CODE, prefill.unitCode(),
        FormHead.PERIOD, words(prefill.quarter()));
  }

  void write(Map<String, String> longLists) {
    int first = form.write(longLists);
    header(first - 1);
    Map<Field, CellStyle> offered = new HashMap<>();
    lasting.forEach(field -> offered.put(field, looks.offered(field.type())));
    Map<Field, CellStyle> reported = new HashMap<>();
    places.keptFields().forEach(field -> reported.put(field, looks.reported(field.type())));
    CellStyle fixed = looks.fixed(FieldType.TEXT);
    CellStyle told = looks.told();
    CellStyle open = looks.value(FieldType.TEXT, true);
    for (int i = 0; i < rows(); i++) {
      Row line = sheet.getRow(first + i);
      boolean listed = i < prefill.rows().size();
      line.createCell(places.confirmed()).setCellStyle(open);
      Cell hint = line.createCell(places.hint());
      hint.setCellStyle(told);
      hint(hint, listed ? prefill.rows().get(i) : null);
      if (listed) {
        Prefill.Line values = prefill.rows().get(i);
        row(line, values, values.reported() ? reported : offered, fixed);
      }
    }
    new PrefilledTotals(sheet, looks, columns, places).write(first, first + rows());
    new PrefilledLooks(sheet, places, contract).write(first, first + rows() - 1);
  }

  private void header(int row) {
    Row line = sheet.getRow(row);
    title(line, places.confirmed(), PrefilledColumns.CONFIRMED, 11, true);
    title(line, places.hint(), PrefilledColumns.HINT, 21, false);
    title(
        line,
        places.basis(),
        PrefilledColumns.basisTitle(prefill.mark(), prefill.reportedMark()),
        10,
        false);
    List<Field> kept = places.keptFields();
    for (int i = 0; i < kept.size(); i++) {
      String title = PrefilledColumns.LAST + kept.get(i).title().zh();
      title(line, places.basis() + 1 + i, title, 10, false);
    }
    for (int column = places.basis(); column <= places.last(); column++) {
      sheet.setColumnHidden(column, true);
    }
  }

  private void title(Row line, int column, String text, int width, boolean required) {
    line.createCell(column).setCellValue(text);
    line.getCell(column).setCellStyle(looks.header(required));
    sheet.setColumnWidth(column, width * 256);
  }

  private void row(Row line, Prefill.Line values, Map<Field, CellStyle> offered, CellStyle fixed) {
    TypedCell typed = new TypedCell(book);
    for (int column = 0; column < columns.size(); column++) {
      Field field = columns.get(column);
      Cell cell = line.getCell(column);
      if (values.key().containsKey(field.name())) {
        typed.write(cell, field, values.key().get(field.name()));
        cell.setCellStyle(fixed);
      } else if (offered.containsKey(field)) {
        cell.setCellStyle(offered.get(field));
        offer(typed, cell, field, values);
        offer(typed, line.createCell(places.hidden(field)), field, values);
      } else if (!LastingFields.flows(contract).contains(field)) {
        cell.setCellValue(values.name());
        cell.setCellStyle(fixed);
      }
    }
    line.createCell(places.basis()).setCellValue(basis(values).text());
  }

  private static void offer(TypedCell typed, Cell cell, Field field, Prefill.Line values) {
    String text = values.last().get(field.name());
    if (text != null) {
      typed.write(cell, field, text);
    }
  }

  private Basis basis(Prefill.Line values) {
    return new Basis(
        contract.form(),
        prefill.quarter().toString(),
        prefill.mark(),
        values.reported(),
        values.key(),
        values.from(),
        values.last());
  }

  /** A program that shows the file without working it out shows what is stored. */
  private void hint(Cell cell, Prefill.Line values) {
    boolean known = values != null && !values.from().isEmpty();
    RowHint hint = places.rowHint();
    int row = cell.getRowIndex();
    boolean reported = known && values.reported();
    cell.setCellFormula(reported ? hint.reported(row) : known ? hint.known(row) : hint.fresh(row));
    cell.setCellValue(reported ? "已报，不改不用填" : known ? "未核对" : "");
  }
}
