package rural.jobs.statistics.strawsample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
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
    crops.forEach((crop, sample) -> rows.add(piece(county, crop, Map.of(crop, sample)).row()));
    if (!crops.isEmpty()) {
      rows.add(piece(county, ALL_CROPS, crops).row());
    }
    return rows.iterator();
  }

  private static Piece piece(String county, String crop, Map<String, CropSample> samples) {
    List<String> unsampled = those(samples, one -> one.estimate().isEmpty() || one.lacksUse());
    Map<String, CropSample> sampled = new TreeMap<>(samples);
    sampled.values().removeIf(one -> one.estimate().isEmpty());
    if (sampled.isEmpty()) {
      return Piece.withoutSample(county, crop, unsampled);
    }
    List<String> ofOneVillage = those(sampled, CropSample::hasUseOfOneVillage);
    List<Residual> residuals =
        sampled.values().stream().flatMap(one -> one.residuals().stream()).toList();
    Clusters clusters = Clusters.of(residuals);
    boolean hasError = ofOneVillage.isEmpty();
    return new Piece(
        county,
        crop,
        sum(sampled, CropSample::collectable),
        sum(sampled, one -> one.estimate().orElseThrow()),
        hasError ? boxed(clusters.variance()) : null,
        hasError ? boxed(clusters.varianceOneByOne()) : null,
        clusters.villages(),
        clusters.households(),
        samples.size() - sampled.size(),
        unsampled,
        ofOneVillage);
  }

  private static List<String> those(
      Map<String, CropSample> samples, Predicate<CropSample> isWanted) {
    return samples.keySet().stream().filter(crop -> isWanted.test(samples.get(crop))).toList();
  }

  private static BigDecimal sum(
      Map<String, CropSample> samples, Function<CropSample, BigDecimal> amount) {
    return samples.values().stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Double boxed(java.util.OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
