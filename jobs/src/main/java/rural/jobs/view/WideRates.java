package rural.jobs.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;
import rural.jobs.table.RateTable;
import rural.jobs.table.Types;
import rural.jobs.table.View;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Indicator;

/** {@code wide.rates}: a row for each division and quarter, a column for each indicator. */
public final class WideRates {

  private static final List<String> HEAD =
      List.of(
          RateTable.RELEASE,
          RateTable.QUARTER,
          RateTable.DIVISION_CODE,
          RateTable.DIVISION_NAME,
          RateTable.LEVEL,
          RateTable.PARENT_CODE);

  private WideRates() {}

  /**
   * An indicator whose caliber changed has a column for each, since they are not to be compared:
   * the newest under its own name, an earlier one with the year in which it ended.
   */
  public static View of(ContractBook book) {
    List<StructField> columns = new ArrayList<>();
    HEAD.forEach(name -> columns.add(RateTable.SCHEMA.apply(name)));
    List<String> values = new ArrayList<>();
    for (Indicator one : eachCaliber(book)) {
      columns.add(Types.column(column(book, one), Types.PERCENT, true, comment(one)));
      values.add(
          "max(case when indicator = %s and caliber = %s then value end) as %s"
              .formatted(Sql.text(one.id()), Sql.text(one.caliber()), Sql.name(column(book, one))));
    }
    String head = Sql.names(HEAD.stream());
    return new View(
        "wide.rates",
        "各地各季指标值 · A row for each division and quarter in force, indicators as columns, in %",
        Sql.schema(columns.stream()),
        "select %s from published.current_rates group by %s"
            .formatted(
                Stream.concat(Stream.of(head), values.stream()).collect(Collectors.joining(", ")),
                head));
  }

  private static List<Indicator> eachCaliber(ContractBook book) {
    Map<List<String>, Indicator> newest = new LinkedHashMap<>();
    indicators(book)
        .forEach(
            one ->
                newest.merge(
                    List.of(one.id(), one.caliber()),
                    one,
                    (a, b) -> a.validity().from().isAfter(b.validity().from()) ? a : b));
    return List.copyOf(newest.values());
  }

  private static Stream<Indicator> indicators(ContractBook book) {
    return book.contracts().stream().flatMap(contract -> contract.indicators().stream());
  }

  private static String column(ContractBook book, Indicator one) {
    String name = one.id().replace('.', '_');
    Indicator newest =
        indicators(book)
            .filter(other -> other.id().equals(one.id()))
            .max(Comparator.comparing(other -> other.validity().from()))
            .orElseThrow();
    return newest.caliber().equals(one.caliber())
        ? name
        : name + "_until_" + one.validity().until().map(day -> day.getYear()).orElseThrow();
  }

  private static String comment(Indicator one) {
    return "%s · %s, in %%; caliber %s, kind %s"
        .formatted(one.title().zh(), one.title().en(), one.caliber(), one.kind().letter());
  }
}
