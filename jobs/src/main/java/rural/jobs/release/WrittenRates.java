package rural.jobs.release;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import rural.jobs.table.Printed;
import rural.jobs.table.RateTable;

/**
 * The rates as they stand in {@code rates.csv}, read back as a stream, so that what is printed is
 * what was sealed.
 *
 * @param indicators that have rows
 * @param planned those of which somebody has a target
 * @param rows of all levels
 * @param townRows of these, the towns'
 */
record WrittenRates(
    Path csv, Set<String> indicators, Set<String> planned, long rows, long townRows) {

  WrittenRates {
    indicators = Set.copyOf(indicators);
    planned = Set.copyOf(planned);
  }

  void forEach(Consumer<NamedCsvRecord> reader) {
    try (CsvReader<NamedCsvRecord> lines =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(csv)) {
      lines.forEach(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty, too, where a release of an older program has no such column. */
  static Optional<BigDecimal> number(NamedCsvRecord line, String column) {
    String text = line.findField(column).orElse("");
    return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
  }

  /** The printed rate: from its two sides, so that it is rounded once only. */
  static Optional<BigDecimal> percent(NamedCsvRecord line, int decimals) {
    return Printed.percent(
        number(line, RateTable.NUMERATOR).orElse(null),
        number(line, RateTable.DENOMINATOR).orElse(null),
        decimals);
  }
}
