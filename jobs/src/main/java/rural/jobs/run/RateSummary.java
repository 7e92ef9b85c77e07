package rural.jobs.run;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rural.jobs.table.Printed;
import rural.jobs.table.RateTable;
import rural.jobs.terminal.Listing;
import rural.schemas.contract.Indicator;
import rural.schemas.period.Quarter;
import rural.schemas.place.Level;

/** The rates of a quarter on one screen: indicators down, the widest divisions across. */
public record RateSummary(Desk desk) {

  private static final int MOST_DIVISIONS = 6;

  /** Printed values of the nation, its provinces and their children. */
  public Listing of(Quarter quarter) throws IOException {
    Listing rates =
        new PublishedRates(desk)
            .listing(
                quarter,
                new PublishedRates.Filter(Optional.empty(), Optional.empty(), Optional.empty()));
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, Map<String, List<Object>>> values = new TreeMap<>();
    for (List<Object> row : rates.rows()) {
      Object level = cell(rates, row, RateTable.LEVEL);
      String division = (String) cell(rates, row, RateTable.DIVISION_CODE);
      if (!isTop(level) || (!names.containsKey(division) && names.size() == MOST_DIVISIONS)) {
        continue;
      }
      names.put(division, (String) cell(rates, row, RateTable.DIVISION_NAME));
      values
          .computeIfAbsent(
              (String) cell(rates, row, RateTable.INDICATOR), key -> new LinkedHashMap<>())
          .put(division, row);
    }
    return listing(rates, quarter, names, values);
  }

  private Listing listing(
      Listing rates,
      Quarter quarter,
      Map<String, String> names,
      Map<String, Map<String, List<Object>>> values) {
    List<String> columns = new ArrayList<>(List.of("%"));
    columns.addAll(names.values());
    List<List<Object>> rows = new ArrayList<>();
    for (Indicator indicator : desk.book().indicatorsOn(quarter.end())) {
      if (values.containsKey(indicator.id())) {
        List<Object> row = new ArrayList<>(List.of(desk.say(indicator.title())));
        names
            .keySet()
            .forEach(
                code -> row.add(printed(rates, values.get(indicator.id()).get(code), indicator)));
        rows.add(row);
      }
    }
    return new Listing(columns, rows);
  }

  private static boolean isTop(Object level) {
    return level.equals(Level.PROVINCE.code())
        || level.equals(Level.CITY.code())
        || level.equals(Level.NATION.code());
  }

  private static Object cell(Listing rates, List<Object> row, String column) {
    return row.get(rates.columns().indexOf(column));
  }

  private static Object printed(Listing rates, List<Object> row, Indicator indicator) {
    return row == null
        ? null
        : Printed.percent(
                (BigDecimal) cell(rates, row, RateTable.NUMERATOR),
                (BigDecimal) cell(rates, row, RateTable.DENOMINATOR),
                indicator.decimals())
            .orElse(null);
  }
}
