package rural.jobs.statistics.outlier;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import rural.jobs.registry.Ground;
import rural.jobs.registry.Hierarchy;
import rural.jobs.sides.Columns;
import rural.jobs.sides.Definition;
import rural.jobs.sides.QuarterRecords;
import rural.jobs.statistics.Material;
import rural.jobs.statistics.Proportions;
import rural.jobs.table.Carried;
import rural.jobs.table.Groups;
import rural.jobs.table.OutlierTable;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Indicator;
import rural.schemas.period.Quarter;
import rural.schemas.place.Level;

/**
 * The rows of {@link OutlierTable} for villages: each form is read once, and the villages of a
 * county are beside each other. A rate whose denominator is the village itself has no rows: one
 * village of one is covered or is not.
 */
final class VillageOutliers {

  private VillageOutliers() {}

  /** Empty where no form asks the sizes of villages. */
  static Optional<Dataset<Row>> of(Material material) {
    Map<Contract, Map<Indicator, Definition>> judged = judged(material);
    if (judged.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<String>> indicators = new HashMap<>();
    judged.forEach(
        (contract, definitions) ->
            indicators.put(
                contract.form(), definitions.values().stream().map(Definition::id).toList()));
    AmongVillages work =
        new AmongVillages(
            material.quarter().toString(),
            indicators,
            Proportions.on(material.book(), material.quarter().end()));
    return Optional.of(
        new Groups(rows(material, judged), col(AmongVillages.COUNTY))
            .flatMap(work, OutlierTable.SCHEMA, material.isSmall()));
  }

  /** The forms that ask the sizes of villages, each with its indicators of the quarter. */
  private static Map<Contract, Map<Indicator, Definition>> judged(Material material) {
    String quarter = material.quarter().toString();
    Map<Contract, Map<Indicator, Definition>> judged = new LinkedHashMap<>();
    for (Contract contract : material.book().contracts()) {
      Map<Indicator, Definition> definitions = Definition.of(contract, quarters(material));
      definitions
          .values()
          .removeIf(one -> !one.asksSizesOfVillages() || !one.quarters().contains(quarter));
      if (!definitions.isEmpty()) {
        judged.put(contract, definitions);
      }
    }
    return judged;
  }

  private static List<Quarter> quarters(Material material) {
    Quarter quarter = material.quarter();
    return List.of(quarter, quarter.yearBefore());
  }

  /** Rows of {@link AmongVillages#ROWS}. */
  private static Dataset<Row> rows(
      Material material, Map<Contract, Map<Indicator, Definition>> judged) {
    QuarterRecords records = material.records();
    Dataset<Row> rows =
        judged.entrySet().stream()
            .map(one -> records.over(one.getKey(), quarters(material), one.getValue()))
            .reduce(Dataset::union)
            .orElseThrow();
    Column[] columns =
        Arrays.stream(AmongVillages.ROWS.fieldNames())
            .map(name -> name.equals(AmongVillages.COUNTY) ? county(material).as(name) : col(name))
            .toArray(Column[]::new);
    return rows.select(columns);
  }

  private static Column county(Material material) {
    Carried<Ground> ground = material.ground();
    Map<String, String> counties = new HashMap<>();
    Hierarchy divisions = ground.value().hierarchy();
    divisions
        .bottomUp()
        .forEach(one -> counties.put(one, divisions.ancestor(one, Level.COUNTY).orElse(one)));
    Carried<Map<String, String>> carried = material.records().carried(counties);
    UDF1<String, String> county =
        base -> carried.value().get(ground.value().hierarchy().placeOf(base));
    return udf(county, DataTypes.StringType).apply(col(Columns.BASE_CODE));
  }
}
