package rural.jobs.receive.reading.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.function.Predicate;

/** Chooses what stands between cells: the sign under which most cells are column titles. */
final class DelimiterFinder {

  private static final char[] CANDIDATES = {',', '\t', ';'};

  private static final int ROWS = 60;

  private DelimiterFinder() {}

  static char find(String head, Predicate<String> isTitle) {
    char best = ',';
    long most = -1;
    for (char candidate : CANDIDATES) {
      long points = head.indexOf(candidate) < 0 ? 0 : points(head, candidate, isTitle);
      if (points > most) {
        most = points;
        best = candidate;
      }
    }
    return best;
  }

  /** Titles decide; where there are none, the number of cells does. */
  private static long points(String head, char delimiter, Predicate<String> isTitle) {
    long points = 0;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(head)) {
      int rows = 0;
      for (CsvRecord row : reader) {
        if (++rows > ROWS) {
          break;
        }
        long titles = row.getFields().stream().filter(isTitle).count();
        points += titles * 1_000_000 + row.getFieldCount() - 1;
      }
    } catch (CsvParseException | java.io.IOException e) {
      // The head is cut off anywhere, even inside quotation marks: what was seen decides.
      return points;
    }
    return points;
  }
}
