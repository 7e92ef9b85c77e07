package rural.jobs.release;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.arrays_overlap;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static rural.jobs.table.Printed.plain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.registry.Comparison;
import rural.jobs.table.MeasureTable;
import rural.jobs.table.RateTable;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Text;
import rural.schemas.control.Finding;
import rural.schemas.period.Quarter;
import rural.schemas.place.Level;

/**
 * What the audit says of rates one side of which is out of all proportion to what it was: both
 * quarters with their sides, so that a person sees whether a unit changed or the world did.
 */
public final class SeriesBreaks {

  static final String RULE = "series_break";

  /** More than a person reads. */
  private static final int MOST = 100;

  private final Comparison comparison;
  private final Map<String, Definition> definitions;

  public SeriesBreaks(ContractBook book, Comparison comparison) {
    this.comparison = comparison;
    this.definitions = Definition.byId(Definition.of(book, comparison.quarter()));
  }

  /**
   * @param rates of the quarter, as {@code RateTable.SCHEMA}
   * @param sums rows of {@code MeasureTable.SCHEMA}, of the quarters of the comparison
   */
  public List<Finding> findings(Dataset<Row> rates, Dataset<Row> sums) {
    Map<String, Quarter> flags = new LinkedHashMap<>();
    flags.put(RateTable.BREAK_QOQ, comparison.quarter().previous());
    flags.put(RateTable.BREAK_YOY, comparison.quarter().yearBefore());
    List<Row> broken =
        new ArrayList<>(
            rates
                .filter(
                    arrays_overlap(
                        col(RateTable.FLAGS),
                        array(lit(RateTable.BREAK_QOQ), lit(RateTable.BREAK_YOY))))
                .orderBy(RateTable.INDICATOR)
                .collectAsList());
    if (broken.isEmpty()) {
      return List.of();
    }
    broken.sort(
        Comparator.<Row, Level>comparing(row -> Level.parse(text(row, RateTable.LEVEL)).get())
            .thenComparing(row -> text(row, RateTable.DIVISION_CODE)));
    Map<String, Row> then = then(sums, broken);
    List<Finding> findings = new ArrayList<>();
    for (Row row : broken) {
      flags.forEach(
          (flag, quarter) -> {
            if (row.getList(row.fieldIndex(RateTable.FLAGS)).contains(flag)) {
              findings.add(new Finding(RULE, says(row, quarter, then)));
            }
          });
    }
    return List.copyOf(findings.subList(0, Math.min(MOST, findings.size())));
  }

  private Map<String, Row> then(Dataset<Row> sums, List<Row> broken) {
    Object[] indicators =
        broken.stream().map(row -> text(row, RateTable.INDICATOR)).distinct().toArray();
    Object[] codes =
        broken.stream()
            .flatMap(
                row ->
                    List.of(comparison.quarter().previous(), comparison.quarter().yearBefore())
                        .stream()
                        .map(quarter -> codeThen(row, quarter)))
            .distinct()
            .toArray();
    Map<String, Row> then = new HashMap<>();
    sums.select(MeasureTable.columns())
        .filter(col(MeasureTable.INDICATOR).isin(indicators))
        .filter(col(MeasureTable.DIVISION_CODE).isin(codes))
        .collectAsList()
        .forEach(
            row ->
                then.put(
                    key(
                        text(row, MeasureTable.QUARTER),
                        text(row, MeasureTable.DIVISION_CODE),
                        text(row, MeasureTable.INDICATOR)),
                    row));
    return then;
  }

  private Text says(Row rate, Quarter quarter, Map<String, Row> then) {
    String id = text(rate, RateTable.INDICATOR);
    Definition definition = Definition.find(definitions, id);
    Row before = then.get(key(quarter.toString(), codeThen(rate, quarter), id));
    String where =
        text(rate, RateTable.DIVISION_CODE) + " " + rate.<String>getAs(RateTable.DIVISION_NAME);
    return new Text(
            "{0}，{1}（{2}）：{3} 为 {4} / {5}（已报 {6}），{7} 为 {8} / {9}（已报 {10}），相差过大，"
                + "两季不作比较；请核对单位和数据，或批准",
            "{0}, {1} ({2}): {3} has {4} / {5} ({6} reported), {7} has {8} / {9} ({10} reported),"
                + " out of all proportion, so that the two are not compared; check units and"
                + " reports, or approve")
        .with(
            where,
            new Text(definition.titleZh(), definition.titleEn()),
            id,
            quarter,
            plain(before.getAs(MeasureTable.NUMERATOR)),
            plain(before.getAs(MeasureTable.DENOMINATOR)),
            before.getAs(MeasureTable.REPORTED),
            comparison.quarter(),
            plain(rate.getAs(RateTable.NUMERATOR)),
            plain(rate.getAs(RateTable.DENOMINATOR)),
            rate.getAs(RateTable.REPORTED));
  }

  private String codeThen(Row rate, Quarter quarter) {
    String code = text(rate, RateTable.DIVISION_CODE);
    return comparison.grounds().get(quarter).formerCodes().getOrDefault(code, code);
  }

  private static String key(String quarter, String code, String indicator) {
    return quarter + " " + code + " " + indicator;
  }

  private static String text(Row row, String column) {
    return row.getAs(column);
  }
}
