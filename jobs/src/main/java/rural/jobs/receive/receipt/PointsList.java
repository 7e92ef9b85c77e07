package rural.jobs.receive.receipt;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import rural.schemas.contract.Text;

/** Below the result: what was returned, what to verify, totals that differ, how cells were read. */
final class PointsList {

  private static final double PLACE_WIDTH = ResultSheet.WIDTHS.get(0);
  private static final double TITLE_WIDTH = ResultSheet.WIDTHS.get(1);
  private static final double REASON_WIDTH = ResultSheet.WIDTHS.get(3);

  private final XlsxSheet sheet;
  private final Receipt receipt;

  PointsList(XlsxSheet sheet, Receipt receipt) {
    this.sheet = sheet;
    this.receipt = receipt;
  }

  void write() throws IOException {
    findings(
        new Text("数值与上季度相差悬殊：已计入，请先核实", "Out of all proportion: counted, to be verified first"),
        receipt.outOfProportion());
    findings(new Text("退回的内容：必须改正", "Returned: to be corrected"), receipt.problems());
    findings(new Text("没有采用的行：已存档，以别的报表为准", "Kept, not in force"), receipt.outdated());
    findings(
        new Text("请核实的内容：已计入", "To be verified: counted all the same"), receipt.otherwiseBent());
    totals();
    notes(new Text("没有核对的行：不算上报", "Rows not confirmed: no report"), PrefilledNotes::isSilent);
    notes(new Text("预填表：与上季度相比", "Prefilled form: against last quarter"), PrefilledNotes::isTold);
    notes(
        new Text("系统这样理解了您的表", "How your form was read"),
        note -> !PrefilledNotes.isSilent(note) && !PrefilledNotes.isTold(note));
  }

  private void findings(Text section, Findings findings) throws IOException {
    if (findings.isEmpty()) {
      return;
    }
    section(section, findings.total());
    head("单元格、村（单位）", "列名", "您填的内容", "原因");
    for (SameRemark remark : SameRemark.of(findings.listed())) {
      remark(remark);
    }
    if (findings.unlisted() > 0) {
      Text more =
          new Text(
              "还有 %d 处没有列出。请先检查上面各处是否同一个原因（例如整列单位或口径填错）。".formatted(findings.unlisted()),
              "%d more are not listed; look for one cause first.".formatted(findings.unlisted()));
      sheet.nextRow(34).cell(1, XlsxStyle.VALUE, more).merge(1, 4, XlsxStyle.VALUE);
    }
  }

  private void remark(SameRemark remark) throws IOException {
    Finding first = remark.first();
    double height = ResultSheet.height(remark.reason(), REASON_WIDTH);
    int lines =
        Math.max(
            ResultSheet.lines(remark.places(), PLACE_WIDTH),
            Math.max(lines(remark.titles()), lines(remark.values())));
    sheet.nextRow(Math.max(height, 16.0 * lines + 4));
    sheet.cell(1, receipt.marksCells() ? XlsxStyle.LINK : XlsxStyle.VALUE, remark.places());
    if (receipt.marksCells()) {
      String column = first.cells().isEmpty() ? "A" : first.cells().get(0).letter();
      sheet.link(1, MarkedSheet.name(receipt), column + first.row());
    }
    sheet.cell(2, XlsxStyle.VALUE, remark.titles()).cell(3, XlsxStyle.VALUE, remark.values());
    sheet.cell(4, XlsxStyle.VALUE, remark.reason());
  }

  private void totals() throws IOException {
    if (receipt.totals().isEmpty()) {
      return;
    }
    section(
        new Text("合计与各行之和不符：合计不计入，请核对", "Totals that are not the sum of their rows"),
        receipt.totals().size());
    head("单元格", "列名", "您填的合计", "各行之和");
    for (TotalsMismatch one : receipt.totals()) {
      sheet.nextRow(16.0 * lines(one.title()) + 4);
      sheet.cell(1, XlsxStyle.VALUE, one.address()).cell(2, XlsxStyle.VALUE, one.title());
      sheet.cell(3, XlsxStyle.VALUE, one.stated());
      sheet.cell(4, XlsxStyle.VALUE, one.summed().toPlainString());
    }
  }

  private void notes(Text section, Predicate<Note> wanted) throws IOException {
    List<Note> notes = receipt.notes().stream().filter(wanted).toList();
    if (notes.isEmpty()) {
      return;
    }
    section(section, notes.size());
    for (Note note : notes) {
      sheet.nextRow(ResultSheet.height(note.text(), 2 * TITLE_WIDTH + REASON_WIDTH));
      sheet.cell(1, XlsxStyle.VALUE, note.count() + " 处");
      sheet.cell(2, XlsxStyle.VALUE, note.text()).merge(2, 4, XlsxStyle.VALUE);
    }
  }

  private void section(Text title, long count) throws IOException {
    sheet.nextRow(10);
    String zh = title.zh() + "（" + count + "）";
    sheet.nextRow(34).cell(1, XlsxStyle.SECTION, new Text(zh, title.en()));
    sheet.merge(1, 4, XlsxStyle.SECTION);
  }

  private void head(String... titles) throws IOException {
    sheet.nextRow(20);
    for (int i = 0; i < titles.length; i++) {
      sheet.cell(i + 1, XlsxStyle.HEAD, titles[i]);
    }
  }

  private static int lines(String text) {
    return Math.max(1, ResultSheet.lines(text, TITLE_WIDTH));
  }
}
