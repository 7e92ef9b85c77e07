package rural.jobs.run;

import static org.apache.spark.sql.functions.col;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.table.RateTable;
import rural.jobs.warehouse.TableLayout;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseRegister;
import rural.schemas.control.ReleaseState;
import rural.schemas.period.Quarter;

/**
 * What had been published of earlier quarters.
 *
 * @param releases quarter → the release in force
 */
public record History(TreeMap<String, String> releases) {

  /** The releases in force at a moment; a withdrawn one leaves its quarter empty. */
  public static History before(Quarter quarter, ReleaseRegister register, Instant moment) {
    TreeMap<String, Release> newest = new TreeMap<>();
    register.list().stream()
        .filter(one -> one.quarter().compareTo(quarter) < 0)
        .filter(one -> one.publishedAt().filter(at -> !at.isAfter(moment)).isPresent())
        .forEach(one -> newest.putIfAbsent(one.quarter().toString(), one));
    TreeMap<String, String> releases = new TreeMap<>();
    newest.forEach(
        (earlier, one) -> {
          if (one.state() != ReleaseState.WITHDRAWN) {
            releases.put(earlier, one.id());
          }
        });
    return new History(releases);
  }

  /** The rates of all these releases, in one reading. */
  Dataset<Row> rates(Warehouse warehouse) {
    return rows(warehouse, Tables.RATES);
  }

  /** Their rows of a table, in one reading; none where the table was never made. */
  Dataset<Row> rows(Warehouse warehouse, TableLayout table) {
    if (releases.isEmpty()) {
      return warehouse.local(List.of(), table.schema());
    }
    return warehouse.scale().isSmall()
        ? warehouse.local(
            warehouse.few(table, RateTable.RELEASE, releases.values()), table.schema())
        : warehouse.read(table).filter(col(RateTable.RELEASE).isin(releases.values().toArray()));
  }
}
