package rural.jobs.receive.reading;

import java.util.List;
import rural.jobs.receive.reading.file.Blanks;
import rural.jobs.receive.reading.file.RawRow;
import rural.jobs.receive.reading.header.ColumnFound;
import rural.jobs.receive.reading.header.FootLine;
import rural.jobs.receive.reading.header.SheetFound;
import rural.schemas.contract.ContractBook;

/** Tells data from what else stands below a header; whatever is not plainly else is data. */
final class RowClassifier {

  private static final int LOOK = 3;

  private final List<ColumnFound> columns;
  private final TotalWords totals;
  private boolean inFoot;

  RowClassifier(ContractBook book, SheetFound sheet) {
    this.totals = new TotalWords(book, sheet);
    this.columns = sheet.columns();
  }

  RowKind classify(RawRow row) {
    int filled = 0;
    String first = "";
    for (int i = 0; i < row.width() && filled < LOOK; i++) {
      String text = row.text(i);
      if (!Blanks.isBlank(text)) {
        filled++;
        first = first.isEmpty() ? text : first;
        if (totals.has(text)) {
          inFoot = false;
          return RowKind.TOTAL;
        }
      }
    }
    return filled == 0 ? RowKind.BLANK : classify(row, first, filled);
  }

  private RowKind classify(RawRow row, String first, int filled) {
    char start = Blanks.strip(first).charAt(0);
    if (start >= '0' && start <= '9' && filled > 1) {
      inFoot = false;
      return RowKind.DATA;
    }
    inFoot = FootLine.is(row) || (inFoot && filled == 1);
    if (inFoot) {
      return RowKind.FOOT;
    }
    return isHeader(row) ? RowKind.HEADER : RowKind.DATA;
  }

  private boolean isHeader(RawRow row) {
    int same = 0;
    for (ColumnFound column : columns) {
      String text = row.text(column.index());
      if (!text.isEmpty() && Blanks.squeeze(text).equals(Blanks.squeeze(column.title()))) {
        same++;
      }
    }
    return same > 1 && same * 2 >= columns.size();
  }
}
