package rural.jobs.receive.archive;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A sheet as CSV in UTF-8: the row number first, then the cells outside the personal columns. */
final class ScrubbedCsv {

  private ScrubbedCsv() {}

  static void write(Path file, ScrubbedSheet sheet) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      sheet.rows().forEach((row, cells) -> csv.writeRecord(record(sheet, row, cells)));
    }
  }

  private static List<String> record(ScrubbedSheet sheet, int row, List<String> cells) {
    List<String> kept = new ArrayList<>();
    kept.add(Integer.toString(row));
    for (int column = 1; column <= cells.size(); column++) {
      if (!sheet.personalColumns().contains(column)) {
        kept.add(cells.get(column - 1));
      }
    }
    return kept;
  }
}
