package rural.jobs.statistics.strawsample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import rural.jobs.registry.Coefficients;
import rural.jobs.registry.Ground;
import rural.jobs.straw.Ratios;
import rural.jobs.table.Carried;

/** The pieces of one county: a crop each, and all crops, whose errors go with their villages. */
final class CountySample implements FlatMapGroupsFunction<String, Row, Row> {

  static final String ALL_CROPS = "all";

  private final Carried<Ground> ground;
  private final Coefficients coefficients;

  CountySample(Carried<Ground> ground, Coefficients coefficients) {
    this.ground = ground;
    this.coefficients = coefficients;
  }

  /**
   * @param lines {@code county, form, crop, village, household_id, amounts}
   */
  @Override
  public Iterator<Row> call(String county, Iterator<Row> lines) {
    Map<String, CropSample> crops = new TreeMap<>();
    while (lines.hasNext()) {
      Row line = lines.next();
      crops
          .computeIfAbsent(
              line.getString(2),
              crop -> new CropSample(Ratios.of(coefficients, ground.value(), county, crop)))
          .add(line.getString(1), line.getString(3), line.getString(4), line.getList(5));
    }
    crops.values().removeIf(crop -> !crop.isDue());
    List<Row> rows = new ArrayList<>();
    crops.forEach((crop, sample) -> rows.add(piece(county, crop, List.of(sample)).row()));
    if (!crops.isEmpty()) {
      rows.add(piece(county, ALL_CROPS, List.copyOf(crops.values())).row());
    }
    return rows.iterator();
  }

  private static Piece piece(String county, String crop, List<CropSample> samples) {
    BigDecimal collectable = BigDecimal.ZERO;
    BigDecimal estimate = null;
    List<Residual> residuals = new ArrayList<>();
    long missing = 0;
    for (CropSample sample : samples) {
      BigDecimal one = sample.estimate().orElse(null);
      if (one == null) {
        missing++;
        continue;
      }
      collectable = collectable.add(sample.collectable());
      estimate = estimate == null ? one : estimate.add(one);
      residuals.addAll(sample.residuals());
    }
    if (estimate == null) {
      return Piece.withoutSample(county, crop, missing);
    }
    Clusters clusters = Clusters.of(residuals);
    return new Piece(
        county,
        crop,
        collectable,
        estimate,
        boxed(clusters.variance()),
        boxed(clusters.varianceOneByOne()),
        clusters.villages(),
        clusters.households(),
        missing);
  }

  private static Double boxed(java.util.OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
