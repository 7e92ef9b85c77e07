package rural.jobs.run;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rural.jobs.release.ReleaseFiles;
import rural.jobs.release.SealedFile;
import rural.jobs.table.RateTable;
import rural.jobs.terminal.Listing;
import rural.jobs.terminal.Messages;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseRegister;
import rural.schemas.period.Quarter;
import rural.schemas.place.Level;

/** Published rates as their sealed release has them. */
public final class PublishedRates {

  private static final Set<String> WHOLE = Set.of(RateTable.EXPECTED, RateTable.REPORTED);

  private static final Set<String> DECIMAL =
      Set.of(
          RateTable.NUMERATOR,
          RateTable.DENOMINATOR,
          RateTable.VALUE,
          RateTable.QOQ_PP,
          RateTable.YOY_PP,
          RateTable.TARGET,
          RateTable.GAP_PP,
          RateTable.LOW,
          RateTable.HIGH);

  private final Desk desk;

  public PublishedRates(Desk desk) {
    this.desk = desk;
  }

  /** What is asked for; empty = all. */
  public record Filter(
      Optional<String> division, Optional<String> level, Optional<String> indicator) {}

  /** Columns and rows of the release that is in force for a quarter. */
  public Listing listing(Quarter quarter, Filter filter) throws IOException {
    Release release =
        new ReleaseRegister(desk.control().jdbi(), desk.clock())
            .current(quarter)
            .orElseThrow(() -> NothingPublished.of(desk, quarter));
    Path csv = SealedFile.of(SealedRelease.of(desk, release).folder(), ReleaseFiles.CSV);
    Map<String, String> wanted = wanted(filter);
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      // A release shows the columns that there were when it was sealed.
      List<String> columns = new ArrayList<>();
      List<List<Object>> rows = new ArrayList<>();
      for (NamedCsvRecord line : reader) {
        if (columns.isEmpty()) {
          columns.addAll(line.getHeader());
        }
        if (wanted.entrySet().stream()
            .allMatch(one -> line.getField(one.getKey()).equals(one.getValue()))) {
          rows.add(row(columns, line));
        }
      }
      return new Listing(
          columns.isEmpty() ? List.of(RateTable.SCHEMA.fieldNames()) : columns, rows);
    }
  }

  private Map<String, String> wanted(Filter filter) {
    Map<String, String> wanted = new HashMap<>();
    Asked asked = new Asked(desk);
    filter.division().ifPresent(text -> wanted.put(RateTable.DIVISION_CODE, asked.division(text)));
    filter.level().ifPresent(text -> wanted.put(RateTable.LEVEL, level(text)));
    filter
        .indicator()
        .ifPresent(text -> wanted.put(RateTable.INDICATOR, asked.indicator(text).id()));
    return wanted;
  }

  private String level(String text) {
    return Level.parse(text)
        .map(Level::code)
        .orElseThrow(
            () ->
                Messages.mistyped(
                    text, Stream.of(Level.values()).map(Level::code).collect(Collectors.toSet())));
  }

  private static List<Object> row(List<String> columns, NamedCsvRecord line) {
    List<Object> values = new ArrayList<>();
    for (String column : columns) {
      String text = line.getField(column);
      values.add(text.isEmpty() ? null : value(column, text));
    }
    return values;
  }

  private static Object value(String column, String text) {
    if (WHOLE.contains(column) || column.startsWith("rank_")) {
      return Long.valueOf(text);
    }
    return DECIMAL.contains(column) ? new BigDecimal(text) : text;
  }
}
