package rural.jobs.run;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.merge.Versions;
import rural.jobs.statistics.Material;
import rural.jobs.table.RecordTable;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;

/**
 * The records as they were known at a moment: the versions in force then.
 *
 * @param cutOff empty = now
 */
record Knowledge(Warehouse warehouse, ContractBook book, Optional<Instant> cutOff) {

  /** Rows of a form's table in force, by the table's name; all quarters. */
  Dataset<Row> inForce(String table) {
    return versions(table).filter(inForce());
  }

  /** Every version that was known, and whether it was in force; all quarters. */
  Dataset<Row> known(String table) {
    Column isKnown =
        cutOff
            .map(then -> col(RecordTable.KNOWN_FROM).leq(lit(Timestamp.from(then))))
            .orElse(lit(true));
    return versions(table).filter(isKnown).withColumn(Material.IN_FORCE, inForce());
  }

  private Dataset<Row> versions(String table) {
    Contract contract =
        book.contracts().stream()
            .filter(one -> one.table().equals(table))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No form has a table " + table));
    return warehouse.read(Tables.of(contract));
  }

  private Column inForce() {
    if (cutOff.isEmpty()) {
      Column withdrawn = array_contains(col(RecordTable.FLAGS), lit(Versions.WITHDRAWN));
      return col(RecordTable.KNOWN_TO).isNull().and(not(withdrawn));
    }
    Column then = lit(Timestamp.from(cutOff.get()));
    return col(RecordTable.KNOWN_FROM)
        .leq(then)
        .and(col(RecordTable.KNOWN_TO).isNull().or(col(RecordTable.KNOWN_TO).gt(then)));
  }
}
