package rural.scheduler.distribute;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rural.schemas.text.FormulaLike;

/**
 * What differs for a division and those below it between a release that went out and the one in
 * force, by the difference reports of all releases in between.
 *
 * @param own changes of the division itself, column → text, the newest report last
 * @param figures how many figures differ, each report counted by itself
 * @param causes cause → figures that differ by it
 * @param sheets file name → the reader's part of a report, as CSV
 * @param whole false where a release in between has no report, or one is too long for a letter
 */
record Changes(
    List<Map<String, String>> own,
    int figures,
    Map<String, Integer> causes,
    Map<String, byte[]> sheets,
    boolean whole) {

  /** An e-mail with more is refused by many servers. */
  private static final int MOST_LINES = 20_000;

  /**
   * @param reports release → its folder, oldest first
   */
  static Changes of(Map<String, Path> reports, SealedPlaces places, String division)
      throws IOException {
    List<Map<String, String>> own = new ArrayList<>();
    Map<String, Integer> causes = new TreeMap<>();
    Map<String, byte[]> sheets = new LinkedHashMap<>();
    int figures = 0;
    boolean whole = true;
    for (Map.Entry<String, Path> one : reports.entrySet()) {
      Path report = one.getValue().resolve("difference.csv");
      if (!Files.exists(report)) {
        whole = false;
        continue;
      }
      Sheet sheet = new Sheet();
      try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(report)) {
        for (NamedCsvRecord line : lines) {
          String code = line.getField("division_code");
          if (places.isIn(code, division)) {
            sheet.add(line);
            figures++;
            for (String cause : line.getField("causes").split("\\|")) {
              causes.merge(cause, 1, Integer::sum);
            }
            if (code.equals(division)) {
              own.add(line.getFieldsAsMap());
            }
          }
        }
      }
      whole &= sheet.fits();
      if (sheet.lines > 0 && sheet.fits()) {
        sheets.put("difference-" + one.getKey() + ".csv", sheet.bytes());
      }
    }
    return new Changes(own, figures, causes, sheets, whole);
  }

  /** A reader's part of a report, with the head of the whole. */
  private static final class Sheet {

    private final StringWriter text = new StringWriter();
    private final CsvWriter csv = CsvWriter.builder().build(text);
    private int lines;

    void add(NamedCsvRecord line) {
      if (lines++ == 0) {
        csv.writeRecord(line.getHeader());
      }
      if (fits()) {
        csv.writeRecord(line.getFields().stream().map(FormulaLike::harmless).toList());
      }
    }

    boolean fits() {
      return lines <= MOST_LINES;
    }

    /** With a byte-order mark, by which office programs know that it is UTF-8. */
    byte[] bytes() throws IOException {
      csv.flush();
      return ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
    }
  }
}
