package rural.jobs.rate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import rural.jobs.registry.Comparison;
import rural.jobs.registry.Ground;
import rural.jobs.table.Carried;
import rural.jobs.table.MeasureTable;
import rural.jobs.table.RateTable;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Indicator;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;

/** Divides the measures of a quarter and sets each rate beside what it is compared with. */
public final class Rates implements FlatMapGroupsFunction<String, Row, Row> {

  private final String release;
  private final List<String> quarters;
  private final Carried<Comparison> comparison;
  private final Map<String, Map<String, Yardstick>> yardsticks = new HashMap<>();
  private final BigDecimal rankingGate;
  private final BigDecimal yellowFrom;
  private final BigDecimal redAbove;
  private final BigDecimal seriesBreak;
  private final Map<String, Set<String>> remade = new ConcurrentHashMap<>();

  private Rates(String release, ContractBook book, Settings settings, Carried<Comparison> carried) {
    Comparison comparison = carried.value();
    this.release = release;
    this.quarters = new ArrayList<>(comparison.quarters().stream().map(Quarter::toString).toList());
    this.comparison = carried;
    this.rankingGate = settings.ranking().minimumCompleteness();
    this.yellowFrom = settings.lights().yellowFrom();
    this.redAbove = settings.lights().redAbove();
    this.seriesBreak = settings.release().seriesBreak();
    comparison.quarters().forEach(quarter -> define(book, quarter));
  }

  /**
   * @param measures rows of {@link MeasureTable#SCHEMA} of the quarters of the comparison
   * @param release id of the release the rows are for
   * @return rows of {@link RateTable#SCHEMA}, of the comparison's own quarter
   */
  public static Dataset<Row> of(
      Dataset<Row> measures,
      ContractBook book,
      Settings settings,
      Comparison comparison,
      String release) {
    MapFunction<Row, String> indicator = row -> row.getString(2);
    return measures
        .groupByKey(indicator, Encoders.STRING())
        .flatMapGroups(
            new Rates(release, book, settings, Carried.with(measures.sparkSession(), comparison)),
            Encoders.row(RateTable.SCHEMA));
  }

  /** The same in this process, for few measures. */
  public static List<Row> here(
      List<Row> measures,
      ContractBook book,
      Settings settings,
      Comparison comparison,
      String release) {
    Rates rates = new Rates(release, book, settings, Carried.here(comparison));
    Map<String, List<Row>> byIndicator =
        measures.stream()
            .collect(
                Collectors.groupingBy(row -> row.getString(2), TreeMap::new, Collectors.toList()));
    List<Row> rows = new ArrayList<>();
    byIndicator.forEach(
        (indicator, own) -> rates.call(indicator, own.iterator()).forEachRemaining(rows::add));
    return rows;
  }

  private void define(ContractBook book, Quarter quarter) {
    Map<String, Yardstick> inForce = new HashMap<>();
    for (Contract contract : book.contracts()) {
      for (Indicator indicator : contract.indicatorsOn(quarter.end())) {
        inForce.put(indicator.id(), Yardstick.of(indicator));
      }
    }
    yardsticks.put(quarter.toString(), inForce);
  }

  @Override
  public Iterator<Row> call(String indicator, Iterator<Row> measures) {
    Map<String, Map<String, Reading>> readings = new HashMap<>();
    measures.forEachRemaining(
        row ->
            readings
                .computeIfAbsent(row.getString(0), quarter -> new TreeMap<>())
                .put(row.getString(1), reading(row)));
    Yardstick yardstick = yardsticks.get(quarters.get(0)).get(indicator);
    if (yardstick == null) {
      return java.util.Collections.emptyIterator();
    }
    Map<String, Ground> grounds = comparison.value().groundsByText();
    RateSheet sheet =
        new RateSheet(
            new RateSheet.Heading(
                release,
                Quarter.of(quarters.get(0)),
                yardstick,
                new RateSheet.Scales(
                    rankingGate, new Settings.Lights(yellowFrom, redAbove), new Jump(seriesBreak))),
            grounds.get(quarters.get(0)).hierarchy(),
            comparison.value().targets().get(comparison.value().quarter()),
            new Past(
                earlier(grounds, quarters.get(1), indicator, readings),
                earlier(grounds, quarters.get(2), indicator, readings),
                yearEnd(grounds, indicator, readings)));
    return sheet.rows(readings.getOrDefault(quarters.get(0), Map.of())).iterator();
  }

  /** Asked for only where there are targets; else nothing is known of it. */
  private Earlier yearEnd(
      Map<String, Ground> grounds, String indicator, Map<String, Map<String, Reading>> readings) {
    String end = Comparison.lastOfYearBefore(comparison.value().quarter()).toString();
    return quarters.contains(end)
        ? earlier(grounds, end, indicator, readings)
        : new Earlier(grounds.get(quarters.get(0)), Optional.empty(), Map.of(), Set::of);
  }

  private Earlier earlier(
      Map<String, Ground> grounds,
      String quarter,
      String indicator,
      Map<String, Map<String, Reading>> readings) {
    return new Earlier(
        grounds.get(quarter),
        Optional.ofNullable(yardsticks.get(quarter).get(indicator)),
        readings.getOrDefault(quarter, Map.of()),
        () -> remadeSince(quarter));
  }

  private Set<String> remadeSince(String quarter) {
    return remade.computeIfAbsent(
        quarter, text -> comparison.value().remadeSince(Quarter.of(text)));
  }

  private static Reading reading(Row row) {
    return new Reading(
        row.getDecimal(3),
        row.getDecimal(4),
        row.isNullAt(5) ? null : row.getLong(5),
        row.getLong(6),
        new TreeSet<>(row.getList(7)),
        row.getDecimal(8));
  }
}
