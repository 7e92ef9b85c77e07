package rural.jobs.receive.receipt;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import rural.schemas.contract.Text;
import rural.schemas.text.DisplayWidth;

/** The first sheet: the result in large type, what to do, and every point by its cell. */
final class ResultSheet {

  static final String NAME = "回执";

  static final List<Double> WIDTHS = List.of(24.0, 24.0, 24.0, 48.0);
  private static final int LAST = WIDTHS.size();

  private final XlsxSheet sheet;
  private final Receipt receipt;

  private ResultSheet(XlsxSheet sheet, Receipt receipt) {
    this.sheet = sheet;
    this.receipt = receipt;
  }

  static void write(XlsxBook book, Receipt receipt) throws IOException {
    XlsxSheet.Layout layout = new XlsxSheet.Layout(NAME, WIDTHS, 0, false);
    ResultSheet result = new ResultSheet(book.sheet(layout), receipt);
    result.head(Advice.of(receipt));
    new PointsList(result.sheet, receipt).write();
  }

  private void head(Advice advice) throws IOException {
    wide(32, XlsxStyle.TITLE, "报表接收回执");
    wide(14, XlsxStyle.SUBTITLE, "Receipt for a reported form");
    wide(48, advice.colour(), advice.result());
    counts();
    if (!receipt.outdated().isEmpty()) {
      labelled(new Text("其中没有采用", "Not in force"), Advice.outdated(receipt));
    }
    if (receipt.refusal().isPresent()) {
      Text label =
          receipt.status() == Status.REJECTED
              ? new Text("退回原因", "Reason")
              : new Text("原回执", "Receipt");
      labelled(label, receipt.refusal().get());
    }
    labelled(new Text("下一步", "What to do"), advice.next());
    Optional<Text> help = receipt.help().says(receipt);
    if (help.isPresent()) {
      labelled(new Text("期限、联系人", "Until when, whom"), help.get());
    }
    rubrics(Rubric.of(receipt.origin()));
  }

  private void counts() throws IOException {
    Counts counts = receipt.counts();
    sheet.nextRow(30);
    sheet.cell(1, XlsxStyle.COUNT_LABEL, new Text("收到（行）", "Rows read"));
    sheet.cell(2, XlsxStyle.COUNT_LABEL, taken());
    sheet.cell(3, XlsxStyle.COUNT_LABEL, new Text("未变", "Unchanged"));
    sheet.cell(4, XlsxStyle.COUNT_LABEL, new Text("退回", "Returned"));
    sheet.nextRow(36);
    long[] figures = {
      counts.rowsRead(), counts.accepted(), counts.unchanged(), counts.quarantined()
    };
    for (int i = 0; i < figures.length; i++) {
      sheet.number(i + 1, XlsxStyle.COUNT, Long.toString(figures[i]));
    }
  }

  /** What is kept and does not take over was taken, but nobody may read that it counts. */
  private Text taken() {
    return receipt.outdated().isEmpty() ? new Text("计入", "Accepted") : new Text("收下", "Taken");
  }

  private void labelled(Text label, Text text) throws IOException {
    double width = WIDTHS.get(1) + WIDTHS.get(2) + WIDTHS.get(3);
    sheet.nextRow(Math.max(36, height(text, width)));
    sheet.cell(1, XlsxStyle.LABEL, label);
    sheet.cell(2, XlsxStyle.NEXT, text).merge(2, LAST, XlsxStyle.NEXT);
  }

  private void rubrics(List<Rubric> rubrics) throws IOException {
    for (int i = 0; i < rubrics.size(); i += 2) {
      Rubric left = rubrics.get(i);
      boolean alone = i + 1 == rubrics.size();
      double needed = lines(left.value(), WIDTHS.get(1)) * 16;
      sheet.nextRow(Math.max(30, alone ? 30 : needed));
      sheet.cell(1, XlsxStyle.LABEL, left.label()).cell(2, XlsxStyle.VALUE, left.value());
      if (alone) {
        sheet.merge(2, LAST, XlsxStyle.VALUE);
      } else {
        sheet.cell(3, XlsxStyle.LABEL, rubrics.get(i + 1).label());
        sheet.cell(4, XlsxStyle.VALUE, rubrics.get(i + 1).value());
      }
    }
  }

  private void wide(double height, XlsxStyle style, String text) throws IOException {
    sheet.nextRow(height).cell(1, style, text).merge(1, LAST, style);
  }

  private void wide(double height, XlsxStyle style, Text text) throws IOException {
    sheet.nextRow(height).cell(1, style, text).merge(1, LAST, style);
  }

  /** Points that a bilingual text needs in a cell of so many characters. */
  static double height(Text text, double width) {
    return 16 * lines(text.zh(), width) + 13 * lines(text.en(), width * 1.2) + 4;
  }

  static int lines(String text, double width) {
    return text.lines()
        .mapToInt(line -> (int) Math.ceil(DisplayWidth.of(line) / (width - 2)))
        .map(lines -> Math.max(1, lines))
        .sum();
  }
}
