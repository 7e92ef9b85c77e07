package rural.jobs.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a column of the product's own tables is called, counted in and known as elsewhere, from
 * {@code columns.csv}. What it means stands in its comment, where the table is declared.
 *
 * @param zh title in Chinese
 * @param en meaning in English where the schema has no comment, title of a table
 * @param unit such as {@code percent}; {@code of_indicator} = that of the indicator's measure
 * @param concept the SDMX concept it is, such as {@code OBS_VALUE}
 */
public record ColumnMeaning(
    String zh, Optional<String> en, Optional<String> unit, Optional<String> concept) {

  private static final String EVERY = "*";
  private static final Map<String, ColumnMeaning> ALL = read();

  /** A column of a table, by names without namespace; empty where nobody says. */
  public static Optional<ColumnMeaning> of(String table, String column) {
    return Optional.ofNullable(ALL.getOrDefault(key(table, column), ALL.get(key(EVERY, column))));
  }

  /** A table, by its name without namespace. */
  public static Optional<ColumnMeaning> of(String table) {
    return Optional.ofNullable(ALL.get(key(table, "")));
  }

  private static String key(String table, String column) {
    return table + "." + column;
  }

  private static Map<String, ColumnMeaning> read() {
    Map<String, ColumnMeaning> all = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> lines =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    ColumnMeaning.class.getResourceAsStream("columns.csv"),
                    StandardCharsets.UTF_8))) {
      lines.forEach(
          line ->
              all.put(
                  key(line.getField("table"), line.getField("column")),
                  new ColumnMeaning(
                      line.getField("zh"),
                      said(line, "en"),
                      said(line, "unit"),
                      said(line, "concept"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static Optional<String> said(NamedCsvRecord line, String field) {
    return Optional.of(line.getField(field)).filter(text -> !text.isEmpty());
  }
}
