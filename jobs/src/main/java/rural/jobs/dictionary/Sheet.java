package rural.jobs.dictionary;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import rural.schemas.text.FormulaLike;

/** A part of the dictionary as CSV, in UTF-8 with a header row. */
record Sheet(String name, List<String> header, List<List<String>> rows) {

  Sheet {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  void write(Path folder) throws IOException {
    try (CsvWriter csv =
        CsvWriter.builder().build(folder.resolve(name + ".csv"), StandardCharsets.UTF_8)) {
      csv.writeRecord(header);
      rows.forEach(row -> csv.writeRecord(row.stream().map(Sheet::harmless).toList()));
    }
  }

  private static String harmless(String cell) {
    return cell == null ? null : FormulaLike.harmless(cell);
  }
}
