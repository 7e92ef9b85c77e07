package rural.jobs.statistics.spotcheck;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rural.jobs.registry.Ground;
import rural.jobs.registry.Hierarchy;
import rural.jobs.sides.Columns;
import rural.jobs.sides.QuarterRecords;
import rural.jobs.statistics.Material;
import rural.jobs.statistics.Statistic;
import rural.jobs.table.Carried;
import rural.jobs.table.Groups;
import rural.jobs.table.MeasureTable;
import rural.jobs.table.SpotCheckTable;
import rural.jobs.table.Types;
import rural.schemas.contract.Grain;
import rural.schemas.contract.Text;
import rural.schemas.place.Level;

/** {@code published.spot_checks}: what was found in villages, and what it means for all. */
public final class SpotChecks implements Statistic {

  private static final String FORM = "spot_check";
  private static final String INDICATOR = "indicator";

  @Override
  public String name() {
    return "spot_checks";
  }

  @Override
  public StructType schema() {
    return SpotCheckTable.SCHEMA;
  }

  @Override
  public List<String> key() {
    return List.of(SpotCheckTable.QUARTER, SpotCheckTable.DIVISION_CODE, SpotCheckTable.INDICATOR);
  }

  @Override
  public Map<String, Text> words() {
    return SpotCheckTable.SAYS;
  }

  @Override
  public Optional<Dataset<Row>> apart(Material material) {
    QuarterRecords records = material.records();
    Dataset<Row> checks = checks(material, records);
    List<String> asked =
        checks.select(INDICATOR).distinct().collectAsList().stream()
            .map(row -> row.getString(0))
            .sorted()
            .toList();
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    Carried<Ground> ground = material.ground();
    Hierarchy hierarchy = ground.value().hierarchy();
    Column key = concat_ws("|", col("division"), col(INDICATOR));
    CheckGroup work =
        new CheckGroup(
            material.quarter().toString(),
            ground,
            new Population(hierarchy, measures(material, ground, asked)),
            ofVillages(material, asked));
    return Optional.of(
        new Groups(byDivision(withRecords(material, records, checks, asked), ground), key)
            .flatMap(work, schema(), material.isSmall()));
  }

  /** One row for each village and indicator; kept in this process where the quarter is small. */
  private static Dataset<Row> checks(Material material, QuarterRecords records) {
    Dataset<Row> rows =
        records
            .placed(material.book().form(FORM))
            .filter(col("verified_numerator").isNotNull())
            .filter(col("verified_denominator").isNotNull())
            .select(
                col(Columns.EFFECTIVE_CODE).as("village"),
                col("division_name").as("name"),
                col(Columns.BASE_CODE),
                col(INDICATOR),
                amount("reported_numerator").as("claimed_above"),
                amount("reported_denominator").as("claimed_below"),
                amount("verified_numerator").as("verified_above"),
                amount("verified_denominator").as("verified_below"));
    return material.isSmall()
        ? rows.sparkSession().createDataFrame(rows.collectAsList(), rows.schema())
        : rows;
  }

  private static Dataset<Row> withRecords(
      Material material, QuarterRecords records, Dataset<Row> checks, List<String> asked) {
    Set<String> wanted = new HashSet<>(asked);
    Dataset<Row> villages = checks.select(col("village").as(Columns.EFFECTIVE_CODE)).distinct();
    Optional<Dataset<Row>> known =
        material.book().contracts().stream()
            .filter(contract -> contract.grain() == Grain.VILLAGE)
            .filter(one -> one.indicators().stream().anyMatch(i -> wanted.contains(i.id())))
            .map(contract -> records.sides(contract, villages))
            .reduce(Dataset::union);
    if (known.isEmpty()) {
      Column nothing = lit(null).cast(Types.AMOUNT);
      return checks.withColumn("record_above", nothing).withColumn("record_below", nothing);
    }
    Dataset<Row> beside =
        known
            .get()
            .select(
                col(Columns.EFFECTIVE_CODE).as("village"),
                col(INDICATOR),
                col("numerator").as("record_above"),
                col("denominator").as("record_below"));
    return checks.join(broadcast(beside), new String[] {"village", INDICATOR}, "left");
  }

  /** Every check once for its village and once for each division above from the county up. */
  private static Dataset<Row> byDivision(Dataset<Row> rows, Carried<Ground> ground) {
    UDF2<String, String, String[]> divisions =
        (village, base) -> {
          Hierarchy hierarchy = ground.value().hierarchy();
          List<String> all = new ArrayList<>(List.of(village));
          hierarchy.ancestorsOrSelf(hierarchy.placeOf(base)).stream()
              .filter(code -> hierarchy.level(code) != Level.TOWN)
              .forEach(all::add);
          return all.toArray(String[]::new);
        };
    UDF1<String, String> stratum =
        base -> {
          Hierarchy hierarchy = ground.value().hierarchy();
          String place = hierarchy.placeOf(base);
          return hierarchy.ancestor(place, Level.COUNTY).orElse(place);
        };
    Column base = col(Columns.BASE_CODE);
    return rows.select(
        explode(udf(divisions, Types.TEXTS).apply(col("village"), base)).as("division"),
        col(INDICATOR),
        col("village"),
        col("name"),
        udf(stratum, DataTypes.StringType).apply(base).as("stratum"),
        col("claimed_above"),
        col("claimed_below"),
        col("verified_above"),
        col("verified_below"),
        col("record_above"),
        col("record_below"));
  }

  /** Some thousand rows: what counties and the divisions above them reported. */
  private static List<Row> measures(Material material, Carried<Ground> ground, List<String> asked) {
    UDF1<String, Boolean> isWide =
        code -> {
          Hierarchy hierarchy = ground.value().hierarchy();
          return hierarchy.contains(code) && hierarchy.level(code) != Level.TOWN;
        };
    return material
        .measures()
        .filter(col(MeasureTable.INDICATOR).isin(asked.toArray()))
        .filter(udf(isWide, DataTypes.BooleanType).apply(col(MeasureTable.DIVISION_CODE)))
        .select(
            MeasureTable.DIVISION_CODE,
            MeasureTable.INDICATOR,
            MeasureTable.NUMERATOR,
            MeasureTable.DENOMINATOR,
            MeasureTable.REPORTED)
        .collectAsList();
  }

  private static Set<String> ofVillages(Material material, List<String> asked) {
    Set<String> all = new HashSet<>();
    material.book().contracts().stream()
        .filter(contract -> contract.grain() == Grain.VILLAGE)
        .flatMap(contract -> contract.indicators().stream())
        .filter(one -> asked.contains(one.id()) && !one.isOverTarget())
        .forEach(one -> all.add(one.id()));
    return all;
  }

  private static Column amount(String field) {
    return col(field).cast(Types.AMOUNT);
  }
}
