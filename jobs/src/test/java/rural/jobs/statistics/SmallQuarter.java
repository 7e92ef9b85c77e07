package rural.jobs.statistics;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.FormTables;
import rural.jobs.TestSpark;
import rural.jobs.measure.Measures;
import rural.jobs.registry.Comparison;
import rural.jobs.sides.Placing;
import rural.jobs.sides.QuarterRecords;
import rural.jobs.table.MeasureTable;
import rural.jobs.table.RateTable;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;

/** A quarter's material for a statistic, from rows of forms written as text. */
public final class SmallQuarter {

  private SmallQuarter() {}

  /** Without rates and without history. */
  public static Material of(
      Quarter quarter,
      FormTables tables,
      rural.schemas.contract.ContractBook book,
      Settings settings,
      boolean isSmall) {
    Comparison comparison = Comparison.read(book, quarter, tables);
    Placing placing = Placing.of(tables.apply("registry.division"), comparison);
    Dataset<Row> measures =
        TestSpark.session()
            .createDataFrame(
                new Measures(book, settings, comparison, tables, placing, false).rowsHere(),
                Measures.SCHEMA)
            .filter(col(MeasureTable.QUARTER).equalTo(quarter.toString()));
    Dataset<Row> none = TestSpark.session().createDataFrame(List.of(), RateTable.SCHEMA);
    return new Material(
        book,
        settings,
        comparison,
        none,
        measures.select(MeasureTable.columns()),
        Measures.shrunk(measures),
        none,
        none,
        tables,
        tables,
        isSmall,
        new QuarterRecords(settings, comparison, tables, placing),
        new RatePass(List.of()));
  }

  /** A cell of the only row that has these values in the first two columns given. */
  public static Optional<Row> row(List<Row> rows, String division, String indicator) {
    return rows.stream()
        .filter(row -> row.getAs("division_code").equals(division))
        .filter(row -> row.getAs("indicator").equals(indicator))
        .findFirst();
  }
}
