package rural.jobs.run;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import rural.jobs.receive.prefill.LastingFields;
import rural.jobs.table.RecordTable;
import rural.jobs.warehouse.PlainTables;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Field;
import rural.schemas.period.Quarter;

/**
 * The records in force of a form's quarter, of some divisions.
 *
 * @param fields whose values are asked
 * @param mark when the youngest version of any record was known, in microseconds since 1970
 */
record RecordsInForce(
    Contract contract, List<Field> fields, Map<Map<String, String>, Row> records, long mark) {

  /**
   * @param divisions as they were coded then
   */
  static RecordsInForce read(
      PlainTables tables,
      Contract contract,
      List<Field> fields,
      Quarter quarter,
      Set<String> divisions) {
    Map<Map<String, String>, Row> records = new HashMap<>();
    long[] mark = {0};
    tables.forEach(
        Tables.of(contract),
        Contract.QUARTER,
        quarter.toString(),
        row -> {
          mark[0] = Math.max(mark[0], micros(row.getAs(RecordTable.KNOWN_FROM)));
          if (CorrectedSince.isInForce(row) && divisions.contains(division(row))) {
            records.put(LastingFields.texts(LastingFields.key(contract), row::getAs), row);
          }
        });
    return new RecordsInForce(contract, fields, records, mark[0]);
  }

  static String division(Row row) {
    return row.getAs(Contract.DIVISION_CODE);
  }

  private static long micros(Timestamp at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at.toInstant());
  }

  Collection<Map<String, String>> keys() {
    return records.keySet();
  }

  String divisionOf(Map<String, String> key) {
    return division(records.get(key));
  }

  /** The values under a key; empty where there is no record. */
  Optional<Map<String, String>> values(Map<String, String> key) {
    return Optional.ofNullable(records.get(key))
        .map(row -> LastingFields.texts(fields, row::getAs));
  }
}
