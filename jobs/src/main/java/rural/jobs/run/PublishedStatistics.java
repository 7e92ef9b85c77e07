package rural.jobs.run;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NumericType;
import rural.jobs.statistics.Statistic;
import rural.jobs.table.RateTable;
import rural.jobs.terminal.Listing;
import rural.jobs.terminal.Messages;
import rural.schemas.contract.Text;
import rural.schemas.text.MistypedException;

/** Statistics as their sealed release has them. */
public record PublishedStatistics(Desk desk, SealedRelease sealed) {

  /**
   * Columns and rows of a statistic.
   *
   * @param division all of its rows where empty
   * @param indicator all of its rows where empty
   */
  public Listing listing(String name, Optional<String> division, Optional<String> indicator)
      throws IOException {
    List<String> known = sealed.statistics();
    if (!known.contains(name)) {
      throw Messages.mistyped(name, new TreeSet<>(known));
    }
    List<String> columns = sealed.columns(name);
    Asked asked = new Asked(desk);
    Map<String, String> wanted = new TreeMap<>();
    division.ifPresent(text -> wanted.put(RateTable.DIVISION_CODE, asked.division(text)));
    indicator.ifPresent(text -> wanted.put(RateTable.INDICATOR, asked.indicator(text).id()));
    wanted.keySet().forEach(column -> require(columns, column, name));
    Predicate<NamedCsvRecord> filter =
        line ->
            wanted.entrySet().stream()
                .allMatch(one -> line.getField(one.getKey()).equals(one.getValue()));
    Map<String, DataType> types = types(name);
    List<List<Object>> rows = new ArrayList<>();
    for (NamedCsvRecord line : sealed.statistic(name, filter).orElse(List.of())) {
      List<Object> row = new ArrayList<>();
      columns.forEach(column -> row.add(value(types.get(column), line.getField(column))));
      rows.add(row);
    }
    return new Listing(columns, rows);
  }

  /** What a code in the cells of a statistic means; itself where nobody says. */
  public static Text word(String statistic, String code) {
    return Statistics.word(statistic, code);
  }

  private static void require(List<String> columns, String column, String name) {
    if (!columns.contains(column)) {
      throw new MistypedException(
          new Text("统计表 {0} 没有 {1} 一栏。", "Statistic {0} has no column {1}.").with(name, column));
    }
  }

  /** By column; none for a statistic of another program, whose values stay text. */
  private static Map<String, DataType> types(String name) {
    Map<String, DataType> types = new TreeMap<>();
    for (Statistic one : Statistics.ALL) {
      if (one.name().equals(name)) {
        for (var field : one.schema().fields()) {
          types.put(field.name(), field.dataType());
        }
      }
    }
    return types;
  }

  private static Object value(DataType type, String text) {
    if (text.isEmpty()) {
      return null;
    }
    if (type instanceof NumericType) {
      return new BigDecimal(text);
    }
    return type instanceof BooleanType ? (Object) Boolean.valueOf(text) : text;
  }
}
