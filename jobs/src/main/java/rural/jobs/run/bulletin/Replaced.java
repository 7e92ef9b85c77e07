package rural.jobs.run.bulletin;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import rural.schemas.text.DamagedException;

/**
 * The release that another one corrects.
 *
 * @param release empty where the other is the first of its quarter
 * @param changed rates that differ between the two
 */
record Replaced(Optional<String> release, long changed) {

  static Replaced read(Path difference) {
    return Files.exists(difference)
        ? DamagedException.reading(difference, () -> counted(difference))
        : new Replaced(Optional.empty(), 0);
  }

  private static Replaced counted(Path difference) throws IOException {
    try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(difference)) {
      Optional<String> former = Optional.empty();
      long changed = 0;
      for (NamedCsvRecord line : lines) {
        former = Optional.of(line.getField("from_release"));
        changed++;
      }
      return new Replaced(former, changed);
    }
  }
}
