package rural.jobs.run;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.registry.Comparison;
import rural.jobs.sides.Placing;
import rural.jobs.table.MeasureTable;
import rural.jobs.table.RateTable;
import rural.jobs.table.ShrinkTable;

/**
 * What a quarter came to. Both rest on sums kept in memory until closed.
 *
 * @param placing where records of the quarter and those it is compared with count
 * @param measures rows of {@link MeasureTable#SCHEMA}, of the quarter alone
 * @param shrunk rows of {@link ShrinkTable#SCHEMA}
 * @param rates rows of {@link RateTable#SCHEMA}
 */
public record Computed(
    Comparison comparison,
    Placing placing,
    Dataset<Row> measures,
    Dataset<Row> shrunk,
    Dataset<Row> rates,
    Dataset<Row> kept)
    implements AutoCloseable {

  @Override
  public void close() {
    rates.unpersist();
    kept.unpersist();
  }
}
