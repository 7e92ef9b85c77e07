package rural.jobs.run;

import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Row;
import rural.jobs.FormTables;
import rural.jobs.table.Printed;
import rural.jobs.table.RateTable;
import rural.jobs.warehouse.Scale;
import rural.schemas.contract.ContractBook;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;

/** The rates of 2024Q3 of some reports, each told as one line. */
record RateLine(Row row) {

  static List<Row> all(Scale scale, ContractBook book, FormTables tables) {
    try (Computed computed =
        new Compute(book, Settings.DEFAULT, scale)
            .quarter(Quarter.of("2024Q3"), "2024Q3.1", tables)) {
      return computed.rates().collectAsList();
    }
  }

  static RateLine of(List<Row> rates, String division, String indicator) {
    return rates.stream()
        .filter(one -> one.getAs(RateTable.DIVISION_CODE).equals(division))
        .filter(one -> one.getAs(RateTable.INDICATOR).equals(indicator))
        .findFirst()
        .map(RateLine::new)
        .orElseThrow();
  }

  /** {@code 140/200 1 of 2, 46.67 to 80.00}: both sides, who reported of how many, the bounds. */
  @Override
  public String toString() {
    return "%s/%s %s of %s, %s to %s"
        .formatted(
            plain(row.getAs(RateTable.NUMERATOR)),
            plain(row.getAs(RateTable.DENOMINATOR)),
            row.getAs(RateTable.REPORTED),
            row.getAs(RateTable.EXPECTED),
            Printed.points(row.getAs(RateTable.LOW), 2),
            Printed.points(row.getAs(RateTable.HIGH), 2));
  }

  String ranked() {
    return this + " rank " + row.getAs(RateTable.RANK_IN_LEVEL);
  }

  String flagged() {
    return this + " " + row.getList(row.fieldIndex(RateTable.FLAGS));
  }

  private static String plain(BigDecimal amount) {
    return amount == null ? "null" : Printed.plain(amount);
  }
}
