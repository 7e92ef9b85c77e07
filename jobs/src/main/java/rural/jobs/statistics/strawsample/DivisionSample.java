package rural.jobs.statistics.strawsample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import rural.jobs.registry.Ground;
import rural.jobs.registry.Hierarchy;
import rural.jobs.table.Carried;
import rural.jobs.table.Printed;
import rural.jobs.table.StrawSampleTable;
import rural.jobs.table.Types;

/** Takes the pieces of a division and crop together to a row of {@link StrawSampleTable}. */
final class DivisionSample implements FlatMapGroupsFunction<String, Row, Row> {

  private final String quarter;
  private final Carried<Ground> ground;

  DivisionSample(String quarter, Carried<Ground> ground) {
    this.quarter = quarter;
    this.ground = ground;
  }

  @Override
  public Iterator<Row> call(String key, Iterator<Row> rows) {
    String[] parts = key.split("\\|", -1);
    List<Piece> pieces = new ArrayList<>();
    rows.forEachRemaining(row -> pieces.add(Piece.of(row)));
    pieces.sort(Comparator.comparing(Piece::county));
    return List.of(row(parts[0], parts[1], new Precision(pieces))).iterator();
  }

  private Row row(String division, String crop, Precision precision) {
    Hierarchy hierarchy = ground.value().hierarchy();
    BigDecimal estimate = precision.estimate();
    OptionalDouble error = precision.standardError();
    OptionalDouble reach = precision.reach();
    double middle = estimate == null ? 0 : estimate.doubleValue();
    return RowFactory.create(
        quarter,
        division,
        hierarchy.name(division),
        hierarchy.level(division).code(),
        crop,
        precision.collectable().setScale(Types.AMOUNT.scale()),
        estimate,
        Printed.percent(estimate, precision.collectable(), Types.PERCENT.scale()).orElse(null),
        orNull(error),
        reach.isEmpty() ? null : Math.max(0, middle - reach.getAsDouble()),
        reach.isEmpty() ? null : middle + reach.getAsDouble(),
        error.isEmpty() || middle == 0 ? null : 100 * error.getAsDouble() / middle,
        orNull(precision.designEffect()),
        precision.counties(),
        precision.villages(),
        precision.households(),
        precision.missing(),
        precision.unsampled().toArray(String[]::new),
        precision.ofOneVillage().toArray(String[]::new),
        precision.reason().isEmpty(),
        precision.reason().orElse(null));
  }

  private static Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
