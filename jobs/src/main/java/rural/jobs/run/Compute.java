package rural.jobs.run;

import static org.apache.spark.sql.functions.col;

import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import rural.jobs.measure.Measures;
import rural.jobs.rate.Rates;
import rural.jobs.registry.Comparison;
import rural.jobs.table.MeasureTable;
import rural.schemas.contract.ContractBook;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;

/**
 * The step from records in force to the measures and rates of a quarter. The sums are kept in
 * memory from their first use until {@link Computed#close}.
 */
public record Compute(ContractBook book, Settings settings) {

  /**
   * @param release id the rates will carry, such as {@code 2024Q3.1}
   * @param inForce table name → its rows in force by knowledge, all quarters
   */
  public Computed quarter(Quarter quarter, String release, Function<String, Dataset<Row>> inForce) {
    inForce
        .apply(book.form("division").table())
        .sparkSession()
        .sparkContext()
        .setJobGroup("compute", "measures and rates of " + quarter, false);
    Comparison comparison = Comparison.read(book, quarter, inForce);
    Dataset<Row> sums =
        new Measures(book, settings, comparison, inForce)
            .rows()
            .persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> rates =
        Rates.of(sums, book, settings, comparison, release).persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> measures = sums.filter(col(MeasureTable.QUARTER).equalTo(quarter.toString()));
    return new Computed(measures, rates, sums);
  }
}
