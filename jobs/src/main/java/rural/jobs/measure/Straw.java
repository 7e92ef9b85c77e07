package rural.jobs.measure;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rural.jobs.registry.Coefficients;
import rural.jobs.registry.Ground;
import rural.jobs.registry.Hierarchy;
import rural.jobs.table.Types;
import rural.schemas.place.Level;

/** The straw step: production, enterprises and sampled households become a county's balance. */
final class Straw {

  /** The derived form this step makes. */
  static final String BALANCE = "straw_balance";

  static final String PRODUCTION = "straw_production";
  static final String ENTERPRISE = "straw_enterprise";
  static final String HOUSEHOLD = "straw_household";

  /** The forms it reads. */
  static final List<String> FORMS = List.of(PRODUCTION, ENTERPRISE, HOUSEHOLD);

  private static final List<String> AMOUNTS =
      List.of(
          "produced",
          "collectable",
          "direct_return",
          "enterprise",
          "household",
          "exported",
          "imported",
          "utilized",
          "fertilizer",
          "feed",
          "fuel",
          "substrate",
          "material");

  /** {@code base_code, quarter, crop}, the amounts in tons, {@code measure_flags}. */
  static final StructType SCHEMA = schema();

  private Straw() {}

  /**
   * @param placed the placed rows of a form, by its name
   */
  static Dataset<Row> balance(
      Map<String, Dataset<Row>> placed, Map<String, Ground> grounds, Coefficients coefficients) {
    Dataset<Row> production =
        lines(
            placed,
            PRODUCTION,
            "yield_t",
            "sown_mu",
            "returned_mu",
            "exported_t",
            "grain_ratio",
            "collectable_coefficient");
    Dataset<Row> enterprise =
        lines(
            placed,
            ENTERPRISE,
            "fertilizer_t",
            "feed_t",
            "fuel_t",
            "substrate_t",
            "material_t",
            "imported_t");
    Dataset<Row> household =
        lines(
            placed,
            HOUSEHOLD,
            "fertilizer_kg",
            "feed_kg",
            "fuel_kg",
            "substrate_kg",
            "material_kg",
            "sown_mu",
            "yield_kg_per_mu");
    MapFunction<Row, String> key = row -> row.getString(0);
    return production
        .union(enterprise)
        .union(household)
        .withColumn("county", county(grounds))
        .select(
            concat_ws("|", col("county"), col("quarter"), col("crop")),
            col(Columns.FORM),
            col("amounts"))
        .groupByKey(key, Encoders.STRING())
        .flatMapGroups(new StrawCounty(grounds, coefficients), Encoders.row(SCHEMA));
  }

  private static Dataset<Row> lines(
      Map<String, Dataset<Row>> placed, String form, String... amounts) {
    Column[] values =
        Arrays.stream(amounts).map(name -> col(name).cast(Types.REPORTED)).toArray(Column[]::new);
    return placed
        .get(form)
        .select(
            lit(form).as(Columns.FORM),
            col(Columns.QUARTER),
            col(Columns.BASE_CODE),
            col("crop"),
            array(values).as("amounts"));
  }

  /** The county, or the division itself where it lies above. */
  private static Column county(Map<String, Ground> grounds) {
    Map<String, Hierarchy> hierarchies = new TreeMap<>();
    grounds.forEach((quarter, ground) -> hierarchies.put(quarter, ground.hierarchy()));
    UDF2<String, String, String> find =
        (quarter, base) -> {
          Hierarchy hierarchy = hierarchies.get(quarter);
          String code = hierarchy.placeOf(base);
          return hierarchy.ancestor(code, Level.COUNTY).orElse(code);
        };
    return udf(find, DataTypes.StringType).apply(col(Columns.QUARTER), col(Columns.BASE_CODE));
  }

  private static StructType schema() {
    StructType all =
        new StructType()
            .add(Columns.BASE_CODE, DataTypes.StringType)
            .add(Columns.QUARTER, DataTypes.StringType)
            .add("crop", DataTypes.StringType);
    for (String amount : AMOUNTS) {
      all = all.add(amount, Columns.FINE);
    }
    return all.add(Columns.MEASURE_FLAGS, Types.TEXTS);
  }
}
