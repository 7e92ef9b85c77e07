package rural.jobs.statistics;

import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.registry.Comparison;
import rural.jobs.registry.Ground;
import rural.jobs.sides.QuarterRecords;
import rural.jobs.table.Carried;
import rural.jobs.table.EscalationTable;
import rural.jobs.table.MeasureTable;
import rural.jobs.table.RateTable;
import rural.jobs.table.ShrinkTable;
import rural.schemas.contract.ContractBook;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;

/**
 * What the statistics of a quarter are made from.
 *
 * @param rates rows of {@link RateTable#SCHEMA}, of the quarter, not yet published
 * @param measures rows of {@link MeasureTable#SCHEMA}, of the quarter
 * @param shrunk rows of {@link ShrinkTable#SCHEMA}
 * @param history rows of {@link RateTable#SCHEMA}: of every earlier quarter the release in force
 * @param proposed rows of {@link EscalationTable#SCHEMA} and their release, of the same releases
 * @param inForce table name → its rows in force by knowledge, all quarters
 * @param known table name → every version known, all quarters, and whether it is {@link #IN_FORCE}
 * @param isSmall whether groups are worked on in this process instead of in tasks
 * @param records those of the quarter, where they count
 * @param pass over the rates, for all statistics together
 */
public record Material(
    ContractBook book,
    Settings settings,
    Comparison comparison,
    Dataset<Row> rates,
    Dataset<Row> measures,
    Dataset<Row> shrunk,
    Dataset<Row> history,
    Dataset<Row> proposed,
    Function<String, Dataset<Row>> inForce,
    Function<String, Dataset<Row>> known,
    boolean isSmall,
    QuarterRecords records,
    RatePass pass) {

  /** Of a version of a row: whether it is the one that holds. */
  public static final String IN_FORCE = "in_force";

  /** The divisions of the quarter, as functions in tasks look them up. */
  public Carried<Ground> ground() {
    return records.ground();
  }

  /** The rows that a statistic's part in a pass over the rates came to. */
  public Dataset<Row> part(String name) {
    return pass.rows(name, this);
  }

  public Quarter quarter() {
    return comparison.quarter();
  }
}
