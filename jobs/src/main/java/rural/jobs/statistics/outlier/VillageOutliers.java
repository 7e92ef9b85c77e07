package rural.jobs.statistics.outlier;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import rural.jobs.registry.Ground;
import rural.jobs.registry.Hierarchy;
import rural.jobs.sides.Definition;
import rural.jobs.sides.QuarterRecords;
import rural.jobs.statistics.Material;
import rural.jobs.statistics.Proportions;
import rural.jobs.table.Carried;
import rural.jobs.table.Groups;
import rural.jobs.table.OutlierTable;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Grain;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Kind;
import rural.schemas.period.Quarter;
import rural.schemas.place.Level;

/**
 * The rows of {@link OutlierTable} for villages: each form is read once, and the villages of a
 * county are beside each other. A rate whose denominator is the village itself has no rows: one
 * village of one is covered or is not.
 */
final class VillageOutliers {

  private static final String COUNTY = "county";

  private VillageOutliers() {}

  static Dataset<Row> of(Material material) {
    QuarterRecords records = material.records();
    Set<String> stocks = new HashSet<>();
    Optional<Dataset<Row>> rows =
        material.book().contracts().stream()
            .filter(contract -> contract.grain() == Grain.VILLAGE)
            .flatMap(contract -> rows(material, records, contract, stocks).stream())
            .reduce(Dataset::union);
    AmongVillages work =
        new AmongVillages(
            material.quarter().toString(),
            new HashSet<>(Proportions.on(material.book(), material.quarter().end())),
            new HashSet<>(stocks));
    return rows.map(
            all ->
                new Groups(byCounty(all, material), col(COUNTY))
                    .flatMap(work, OutlierTable.SCHEMA, material.isSmall()))
        .orElseGet(
            () ->
                material
                    .rates()
                    .sparkSession()
                    .createDataFrame(List.<Row>of(), OutlierTable.SCHEMA));
  }

  /**
   * @param stocks gets the indicators whose denominator is a stock
   */
  private static Optional<Dataset<Row>> rows(
      Material material, QuarterRecords records, Contract contract, Set<String> stocks) {
    Quarter quarter = material.quarter();
    List<Quarter> quarters = List.of(quarter, quarter.previous(), quarter.yearBefore());
    Map<Indicator, Definition> judged = new LinkedHashMap<>();
    Definition.of(contract, quarters)
        .forEach(
            (indicator, definition) -> {
              if (definition.asksSizesOfVillages()
                  && definition.quarters().contains(quarter.toString())) {
                judged.put(indicator, definition);
                if (definition.kind() == Kind.STOCK) {
                  stocks.add(definition.id());
                }
              }
            });
    return judged.isEmpty()
        ? Optional.empty()
        : Optional.of(records.over(contract, quarters, judged));
  }

  private static Dataset<Row> byCounty(Dataset<Row> rows, Material material) {
    Carried<Ground> ground = material.ground();
    UDF1<String, String> county =
        base -> {
          Hierarchy hierarchy = ground.value().hierarchy();
          String place = hierarchy.placeOf(base);
          return hierarchy.ancestor(place, Level.COUNTY).orElse(place);
        };
    return rows.select(
        udf(county, DataTypes.StringType).apply(col("base_code")).as(COUNTY),
        col("effective_code"),
        col("base_code"),
        col("name"),
        col("quarter"),
        col("pairs"));
  }
}
