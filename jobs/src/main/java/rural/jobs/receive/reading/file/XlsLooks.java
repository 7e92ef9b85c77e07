package rural.jobs.receive.reading.file;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Sheet;
import rural.jobs.receive.reading.format.SeenText;

/** How the texts of an xls workbook look. */
final class XlsLooks {

  private static final int COLUMNS = 256;

  private final HSSFWorkbook workbook;
  private final Map<Short, Boolean> crossedOut = new HashMap<>();

  private BitSet hiddenColumns;

  XlsLooks(HSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** Whether what a cell holds is crossed out. */
  boolean isCrossedOut(Cell cell) {
    CellStyle style = cell.getCellStyle();
    return crossedOut.computeIfAbsent(
        style.getIndex(), any -> workbook.getFontAt(style.getFontIndex()).getStrikeout());
  }

  /** The columns that nobody sees. */
  BitSet hiddenColumns(Sheet sheet) {
    if (hiddenColumns == null) {
      hiddenColumns = new BitSet();
      for (int i = 0; i < COLUMNS; i++) {
        hiddenColumns.set(i, sheet.isColumnHidden(i));
      }
    }
    return hiddenColumns;
  }

  /** Its runs one after the other, as they are seen. */
  String text(Cell cell) {
    return cell.getRichStringCellValue() instanceof HSSFRichTextString rich
            && rich.numFormattingRuns() > 0
        ? text(rich)
        : cell.getStringCellValue();
  }

  private String text(HSSFRichTextString rich) {
    String all = rich.getString();
    int first = Math.min(all.length(), rich.getIndexOfFormattingRun(0));
    StringBuilder seen = new StringBuilder(all.substring(0, first));
    for (int i = 0; i < rich.numFormattingRuns(); i++) {
      int end =
          i + 1 < rich.numFormattingRuns() ? rich.getIndexOfFormattingRun(i + 1) : all.length();
      String run = all.substring(rich.getIndexOfFormattingRun(i), end);
      HSSFFont font = workbook.getFontAt(rich.getFontOfFormattingRun(i));
      String raised = font.getTypeOffset() == Font.SS_SUPER ? SeenText.raised(run, seen) : run;
      seen.append(font.getStrikeout() ? SeenText.crossedOut(raised) : raised);
    }
    return seen.toString();
  }
}
