package rural.jobs.run;

import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.registry.Places;
import rural.jobs.registry.Registry;
import rural.schemas.contract.Contract;
import rural.schemas.period.Quarter;

/** The divisions on the last days of quarters, worked out once for all forms of a run. */
final class PlacesOfQuarters implements AutoCloseable {

  private final Dataset<Row> division;
  private final Registry registry;
  private final Map<Quarter, Dataset<Row>> places = new HashMap<>();
  private final Map<Quarter, List<Row>> collected = new HashMap<>();

  PlacesOfQuarters(Dataset<Row> division, Dataset<Row> changes) {
    this.division = division;
    this.registry = Registry.read(division, changes, List.of(), List.of());
  }

  /** {@link Places} of every one of them, told apart by a column; no rows where there are none. */
  Dataset<Row> of(List<Quarter> quarters) {
    return quarters.stream()
        .map(this::of)
        .reduce(Dataset::unionByName)
        .orElseGet(() -> of(Quarter.of("1900Q1")).limit(0));
  }

  /** The same rows, collected. */
  List<Row> onDriver(List<Quarter> quarters) {
    return quarters.stream().flatMap(quarter -> collected(quarter).stream()).toList();
  }

  private synchronized List<Row> collected(Quarter quarter) {
    return collected.computeIfAbsent(
        quarter, one -> on(one).withColumn(Contract.QUARTER, lit(one.toString())).collectAsList());
  }

  private Dataset<Row> on(Quarter quarter) {
    return Places.on(division, registry, quarter.end());
  }

  private synchronized Dataset<Row> of(Quarter quarter) {
    return places.computeIfAbsent(
        quarter, one -> on(one).withColumn(Contract.QUARTER, lit(one.toString())).persist());
  }

  @Override
  public void close() {
    new ArrayList<>(places.values()).forEach(dataset -> dataset.unpersist(false));
  }
}
