package rural.jobs.receive.template;

import java.util.List;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import rural.jobs.receive.prefill.Confirmation;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Grain;

/** What a prefilled form shows and refuses while it is filled in. */
final class PrefilledLooks {

  private final XSSFSheet sheet;
  private final PrefilledPlaces places;
  private final boolean open;

  PrefilledLooks(XSSFSheet sheet, PrefilledPlaces places, Contract contract) {
    this.sheet = sheet;
    this.places = places;
    this.open = contract.grain() == Grain.FACILITY || contract.grain() == Grain.ENTRY;
  }

  void write(int first, int last) {
    choices(first, last);
    changed(first, last);
    confirmed(first, last);
    contradicting(first, last);
    sheet
        .getWorkbook()
        .setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, places.hint(), 0, last + 1);
    protect();
  }

  private void choices(int first, int last) {
    List<Confirmation> words =
        open
            ? List.of(Confirmation.UNCHANGED, Confirmation.CHANGED, Confirmation.ADDED)
            : List.of(Confirmation.UNCHANGED, Confirmation.CHANGED);
    var helper = sheet.getDataValidationHelper();
    DataValidation check =
        helper.createValidation(
            helper.createExplicitListConstraint(
                words.stream().map(Confirmation::word).toArray(String[]::new)),
            new CellRangeAddressList(first, last, places.confirmed(), places.confirmed()));
    check.setEmptyCellAllowed(true);
    check.createErrorBox("本季核对", "请从下拉列表中选一项。");
    check.setShowErrorBox(true);
    check.createPromptBox("本季核对", "没有变化选“无变化”；改过数选“有变化”。不选的行不算上报。");
    check.setShowPromptBox(true);
    sheet.addValidationData(check);
  }

  /** A changed cell stands out, whether or not its row is confirmed. */
  private void changed(int first, int last) {
    String reported =
        "ISNUMBER(SEARCH(\";reported=1;\",$%s%d))"
            .formatted(Span.letters(places.basis()), first + 1);
    changed(first, last, places.lasting(), "TRUE");
    changed(first, last, places.flows(), reported);
  }

  /**
   * @param where the rows whose cells have something to compare with
   */
  private void changed(int first, int last, List<Span> spans, String where) {
    List<Span> hidden = places.hidden(spans);
    for (int i = 0; i < hidden.size(); i++) {
      Span span = spans.get(i);
      String formula =
          "AND(%s,%s%d&\"\"<>%s%d&\"\")"
              .formatted(
                  where,
                  Span.letters(span.first()),
                  first + 1,
                  Span.letters(hidden.get(i).first()),
                  first + 1);
      ConditionalFormattingRule rule = rule(formula, IndexedColors.DARK_BLUE, true);
      PatternFormatting fill = rule.createPatternFormatting();
      fill.setFillBackgroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
      fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
      add(rule, first, last, span);
    }
  }

  /** What somebody stands for is black. */
  private void confirmed(int first, int last) {
    String formula = "$" + Span.letters(places.confirmed()) + (first + 1) + "<>\"\"";
    ConditionalFormattingRule rule = rule(formula, IndexedColors.BLACK, false);
    places.lasting().forEach(span -> add(rule, first, last, span));
  }

  private void contradicting(int first, int last) {
    String hint = "$" + Span.letters(places.hint()) + (first + 1);
    String formula =
        "AND(%1$s<>\"\",%1$s<>\"未核对\",LEFT(%1$s,2)<>\"已报\",LEFT(%1$s,1)<>\"√\")".formatted(hint);
    add(
        rule(formula, IndexedColors.RED, true),
        first,
        last,
        new Span(places.hint(), places.hint()));
  }

  private ConditionalFormattingRule rule(String formula, IndexedColors color, boolean bold) {
    SheetConditionalFormatting all = sheet.getSheetConditionalFormatting();
    ConditionalFormattingRule rule = all.createConditionalFormattingRule(formula);
    FontFormatting font = rule.createFontFormatting();
    font.setFontStyle(false, bold);
    font.setFontColorIndex(color.getIndex());
    return rule;
  }

  private void add(ConditionalFormattingRule rule, int first, int last, Span columns) {
    sheet
        .getSheetConditionalFormatting()
        .addConditionalFormatting(
            new CellRangeAddress[] {
              new CellRangeAddress(first, last, columns.first(), columns.last())
            },
            rule);
  }

  /** Without a password: it keeps hands off, and whoever must can take it away. */
  private void protect() {
    sheet.enableLocking();
    sheet.lockFormatCells(false);
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    sheet.lockInsertRows(false);
    sheet.lockDeleteRows(false);
    sheet.lockSort(false);
    sheet.lockAutoFilter(false);
    sheet.lockSelectLockedCells(false);
    sheet.lockSelectUnlockedCells(false);
  }
}
