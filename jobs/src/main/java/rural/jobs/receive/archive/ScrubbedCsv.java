package rural.jobs.receive.archive;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rural.schemas.text.FormulaLike;

/** A sheet as CSV in UTF-8: the row number first, then the cells that are kept. */
final class ScrubbedCsv {

  private ScrubbedCsv() {}

  static void write(Path file, ScrubbedSheet sheet) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      sheet.rows().forEach((row, cells) -> csv.writeRecord(record(row, cells)));
    }
  }

  private static List<String> record(int row, List<String> cells) {
    List<String> kept = new ArrayList<>(List.of(Integer.toString(row)));
    cells.forEach(cell -> kept.add(FormulaLike.harmless(cell)));
    return kept;
  }
}
