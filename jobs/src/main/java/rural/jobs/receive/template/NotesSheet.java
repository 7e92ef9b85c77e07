package rural.jobs.receive.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Field;
import rural.schemas.contract.Rule;
import rural.schemas.contract.Severity;
import rural.schemas.text.DisplayWidth;

/** 填表说明: the head, every field, every rule, every choice, in plain words. */
final class NotesSheet {

  static final String NAME = "填表说明";

  private static final List<Integer> WIDTHS = List.of(34, 34, 10, 10, 60);
  private static final int LAST = 4;

  private final XSSFSheet sheet;
  private final Contract contract;
  private final ContractBook book;
  private final XSSFCellStyle section;
  private final XSSFCellStyle header;
  private final XSSFCellStyle cell;
  private int next;

  NotesSheet(XSSFWorkbook workbook, Looks looks, Contract contract, ContractBook book) {
    this.sheet = workbook.createSheet(NAME);
    this.contract = contract;
    this.book = book;
    this.section = looks.section();
    this.header = looks.header(false);
    this.cell = looks.wrapped();
  }

  /** Writes the sheet; gives the cells of choices that are too many for a check, by field. */
  Map<String, String> write() {
    for (int column = 0; column < WIDTHS.size(); column++) {
      sheet.setColumnWidth(column, WIDTHS.get(column) * 256);
    }
    head();
    fields();
    rules();
    Map<String, String> longLists = choices();
    Paper.landscape(sheet);
    return longLists;
  }

  /** Says so much more than of a blank form. */
  void add(List<String> lines) {
    section("预填表的填法");
    lines.forEach(this::wide);
  }

  private void head() {
    section(contract.title().zh() + " · " + contract.title().en() + "：填表说明");
    wide("表头里的“报告期”填本期，例如 2024年第三季度；“报出日期”填送出本表的日期，改正后重报时填新的日期，以日期最新的一份为准。");
    wide("“-”、“/”、“无”和空格都表示没有上报，不等于 0。数字后面不要写单位；单位与标题不同时，改标题括号里的单位，系统自动换算。");
    if (!contract.personalTitles().isEmpty()) {
      wide("本表不需要姓名、电话、住址、证件号码；即使填写，系统也不保存。");
    }
  }

  private void fields() {
    section("一、各列的填法");
    row(header, "列名", "英文 English", "单位", "必填", "填写要求");
    for (Field field : Columns.of(contract)) {
      boolean required = field.required() || contract.key().contains(field.name());
      row(
          cell,
          field.title().zh(),
          field.title().en(),
          Columns.unit(field, book),
          required ? "必填" : "",
          Instruction.of(field, book));
    }
  }

  private void rules() {
    List<Rule> rules =
        contract.rules().stream().filter(rule -> rule.validity().until().isEmpty()).toList();
    if (rules.isEmpty()) {
      return;
    }
    section("二、审核规则：出现以下情况时");
    row(header, "情况", "英文 English", "处理", "", "怎么办");
    for (Rule rule : rules) {
      boolean hard = rule.severity() == Severity.HARD;
      row(
          cell,
          rule.says().zh(),
          rule.says().en(),
          hard ? "退回" : "提醒",
          "",
          hard ? "这一行退回，不计入；请改正后重报。" : "这一行照常计入；请核实，不属实的改正后重报。");
    }
  }

  private Map<String, String> choices() {
    Map<String, String> longLists = new LinkedHashMap<>();
    for (Field field : Columns.of(contract)) {
      List<String> choices = Choices.of(field, book);
      if (choices.size() <= 2) {
        continue;
      }
      section("“" + field.title().zh() + "”的选项");
      int first = next + 1;
      choices.forEach(choice -> row(cell, choice));
      if (CellChecks.isLong(choices)) {
        String column = "$A$";
        longLists.put(field.name(), "'%s'!%s%d:%s%d".formatted(NAME, column, first, column, next));
      }
    }
    return longLists;
  }

  private void section(String text) {
    next += next == 0 ? 0 : 1;
    Row line = sheet.createRow(next++);
    line.setHeightInPoints(24);
    line.createCell(0).setCellValue(text);
    line.getCell(0).setCellStyle(section);
  }

  private void wide(String text) {
    int width = WIDTHS.stream().mapToInt(Integer::intValue).sum();
    row(cell, text, "", "", "", "");
    sheet.getRow(next - 1).setHeightInPoints(16f * lines(text, width) + 4);
    sheet.addMergedRegion(new CellRangeAddress(next - 1, next - 1, 0, LAST));
  }

  private void row(XSSFCellStyle style, String... texts) {
    Row line = sheet.createRow(next++);
    int lines = 1;
    for (int column = 0; column < texts.length; column++) {
      line.createCell(column).setCellValue(texts[column]);
      line.getCell(column).setCellStyle(style);
      lines = Math.max(lines, lines(texts[column], WIDTHS.get(column)));
    }
    line.setHeightInPoints(16f * lines + 4);
  }

  private static int lines(String text, int width) {
    return Math.max(1, (int) Math.ceil(DisplayWidth.of(text) / (width - 2.0)));
  }
}
