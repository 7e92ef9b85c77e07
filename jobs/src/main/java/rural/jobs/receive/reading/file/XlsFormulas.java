package rural.jobs.receive.reading.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.usermodel.Cell;

/**
 * The formulas of an xls file that were never calculated. Programs that write a formula without its
 * result mark it to be calculated on load, and store 0; the mark is read from the records (MS-XLS
 * 2.4.127), since the library keeps it to itself.
 */
final class XlsFormulas {

  private static final int FORMULA = 0x0006;
  private static final int BOF = 0x0809;
  private static final int EOF = 0x000a;
  private static final int GLOBALS = 0x0005;
  private static final int CALCULATE_ON_LOAD = 2;

  private final Set<Long> places = new HashSet<>();
  private int sheet = -1;
  private int depth;

  private XlsFormulas() {}

  static XlsFormulas read(DirectoryNode root) throws IOException {
    XlsFormulas formulas = new XlsFormulas();
    try (InputStream in =
        new BufferedInputStream(root.createDocumentInputStream(name(root)), 1 << 16)) {
      byte[] head = new byte[4];
      while (in.readNBytes(head, 0, 4) == 4) {
        int length = number(head, 2);
        formulas.record(number(head, 0), in.readNBytes(length));
      }
    }
    return formulas;
  }

  private static String name(DirectoryNode root) {
    return root.getEntryNames().stream()
        .filter(one -> one.equalsIgnoreCase("Workbook"))
        .findFirst()
        .orElse("Workbook");
  }

  private void record(int kind, byte[] body) {
    if (kind == BOF && body.length >= 4) {
      // A chart inside a sheet begins and ends within it.
      sheet += depth == 0 && number(body, 2) != GLOBALS ? 1 : 0;
      depth++;
    } else if (kind == EOF) {
      depth--;
    }
    if (kind == FORMULA && body.length > 14 && (number(body, 14) & CALCULATE_ON_LOAD) != 0) {
      places.add(place(sheet, number(body, 0), number(body, 2)));
    }
  }

  private static int number(byte[] bytes, int at) {
    return (bytes[at] & 0xff) | (at + 1 < bytes.length ? (bytes[at + 1] & 0xff) << 8 : 0);
  }

  private static long place(int sheet, int row, int column) {
    return ((long) sheet << 40) | ((long) row << 16) | column;
  }

  boolean isToBeCalculated(int sheetAt, Cell cell) {
    return !places.isEmpty()
        && places.contains(place(sheetAt, cell.getRowIndex(), cell.getColumnIndex()));
  }
}
