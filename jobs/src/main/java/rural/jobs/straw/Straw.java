package rural.jobs.straw;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rural.jobs.registry.Coefficients;
import rural.jobs.registry.Ground;
import rural.jobs.registry.Hierarchy;
import rural.jobs.sides.Columns;
import rural.jobs.table.Carried;
import rural.jobs.table.Groups;
import rural.jobs.table.Types;
import rural.schemas.place.Level;

/** The straw step: production, enterprises and sampled households become a county's balance. */
public final class Straw {

  /** The derived form this step makes. */
  public static final String BALANCE = "straw_balance";

  /** The indicator of all that is used of the straw. */
  public static final String UTILIZATION = "straw.utilization";

  public static final String PRODUCTION = "straw_production";
  public static final String ENTERPRISE = "straw_enterprise";
  public static final String HOUSEHOLD = "straw_household";

  /** The forms it reads. */
  public static final List<String> FORMS = List.of(PRODUCTION, ENTERPRISE, HOUSEHOLD);

  /** What a line carries of each form, in this order. */
  private static final Map<String, List<String>> REPORTED =
      Map.of(
          PRODUCTION,
          List.of(
              "yield_t",
              "sown_mu",
              "returned_mu",
              "exported_t",
              "grain_ratio",
              "collectable_coefficient"),
          ENTERPRISE,
          List.of("fertilizer_t", "feed_t", "fuel_t", "substrate_t", "material_t", "imported_t"),
          HOUSEHOLD,
          List.of(
              "fertilizer_kg",
              "feed_kg",
              "fuel_kg",
              "substrate_kg",
              "material_kg",
              "sown_mu",
              "yield_kg_per_mu"));

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

  /** Where tasks look up the divisions of a quarter. */
  public interface Hierarchies extends Serializable {
    Hierarchy of(String quarter);
  }

  /** {@code base_code, quarter, crop}, the amounts in tons, {@code measure_flags}. */
  public static final StructType SCHEMA = schema();

  private Straw() {}

  /**
   * @param placed the placed rows of a form, by its name
   * @param isSmall whether to work in this process instead of in tasks
   */
  public static Dataset<Row> balance(
      Map<String, Dataset<Row>> placed,
      Map<String, Ground> grounds,
      Coefficients coefficients,
      boolean isSmall) {
    Carried<Map<String, Ground>> carried =
        Carried.with(placed.get(PRODUCTION).sparkSession(), grounds);
    Dataset<Row> lines = lines(placed, quarter -> carried.value().get(quarter).hierarchy());
    Column crop = concat_ws("|", col("county"), col("quarter"), col("crop"));
    return new Groups(lines, crop).flatMap(new StrawCounty(carried, coefficients), SCHEMA, isSmall);
  }

  /**
   * The rows of the three forms as {@code form, quarter, base_code, effective_code, crop,
   * household_id, amounts, county}; enterprises and production have no household.
   *
   * @param placed the placed rows of a form, by its name
   */
  public static Dataset<Row> lines(Map<String, Dataset<Row>> placed, Hierarchies hierarchies) {
    Dataset<Row> lines =
        lines(placed, PRODUCTION).union(lines(placed, ENTERPRISE)).union(lines(placed, HOUSEHOLD));
    return lines.withColumn("county", county(hierarchies));
  }

  private static Dataset<Row> lines(Map<String, Dataset<Row>> placed, String form) {
    Column[] values =
        REPORTED.get(form).stream()
            .map(name -> col(name).cast(Types.REPORTED))
            .toArray(Column[]::new);
    return placed
        .get(form)
        .select(
            lit(form).as(Columns.FORM),
            col(Columns.QUARTER),
            col(Columns.BASE_CODE),
            col(Columns.EFFECTIVE_CODE),
            col("crop"),
            (form.equals(HOUSEHOLD) ? col("household_id") : lit(null)).as("household_id"),
            array(values).as("amounts"));
  }

  /** The county, or the division itself where it lies above. */
  private static Column county(Hierarchies hierarchies) {
    UDF2<String, String, String> find =
        (quarter, base) -> {
          Hierarchy hierarchy = hierarchies.of(quarter);
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
