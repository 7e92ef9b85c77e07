package rural.jobs.run;

import static org.apache.spark.sql.functions.col;

import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import rural.jobs.measure.Measures;
import rural.jobs.rate.Rates;
import rural.jobs.registry.Comparison;
import rural.jobs.sides.Placing;
import rural.jobs.table.MeasureTable;
import rural.jobs.table.RateTable;
import rural.jobs.warehouse.Scale;
import rural.schemas.contract.ContractBook;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;

/**
 * The step from records in force to the measures and rates of a quarter. What it comes to is kept
 * in memory until {@link Computed#close}.
 *
 * @param scale whether sums are made in this process or in tasks; the figures are the same
 */
public record Compute(ContractBook book, Settings settings, Scale scale) {

  /**
   * @param release id the rates will carry, such as {@code 2024Q3.1}
   * @param inForce table name → its rows in force by knowledge, all quarters
   */
  public Computed quarter(Quarter quarter, String release, Function<String, Dataset<Row>> inForce) {
    Dataset<Row> divisions = inForce.apply(book.form("division").table());
    SparkSession spark = divisions.sparkSession();
    spark.sparkContext().setJobGroup("compute", "measures and rates of " + quarter, false);
    Comparison comparison = Comparison.read(book, quarter, inForce);
    Placing placing = Placing.of(divisions, comparison);
    Measures measures =
        new Measures(book, settings, comparison, inForce, placing, !scale.isSmall());
    Dataset<Row> sums;
    Dataset<Row> rates;
    if (scale.isSmall()) {
      sums = spark.createDataFrame(measures.rowsHere(), Measures.SCHEMA);
      rates =
          spark.createDataFrame(
              Rates.here(sums.collectAsList(), book, settings, comparison, release),
              RateTable.SCHEMA);
    } else {
      sums = measures.rows().persist(StorageLevel.MEMORY_AND_DISK());
      rates =
          Rates.of(sums, book, settings, comparison, release)
              .persist(StorageLevel.MEMORY_AND_DISK());
      // Here and now, since the statistics all begin with them at once.
      rates.count();
    }
    return new Computed(
        comparison,
        placing,
        sums.filter(col(MeasureTable.QUARTER).equalTo(quarter.toString()))
            .select(MeasureTable.columns()),
        Measures.shrunk(sums),
        rates,
        sums);
  }
}
