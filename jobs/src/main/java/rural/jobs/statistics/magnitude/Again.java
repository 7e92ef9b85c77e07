package rural.jobs.statistics.magnitude;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.schemas.contract.Contract;

/** How reception compares records with those of the quarter before, done once more. */
@FunctionalInterface
public interface Again {

  /** Names of the fields that are out of proportion. */
  String OUT = "magnitude";

  /** What those fields were in the quarter before. */
  String PREVIOUS = "previous";

  /** The records with {@link #OUT} and {@link #PREVIOUS}. */
  Dataset<Row> of(Contract contract, Dataset<Row> records, Dataset<Row> before);
}
