package rural.jobs.registry;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rural.jobs.table.Types;

/**
 * One row for every division code that the registry has ever known, villages included: what it is
 * on a day, the code it counts under, and what that belongs to.
 */
public final class Places {

  public static final String DIVISION_CODE = Division.CODE;
  public static final String DIVISION_NAME = Division.NAME;
  public static final String LEVEL = Division.LEVEL;
  public static final String RURAL = Division.RURAL;

  /** {@code in_force}, {@code succeeded}, {@code split} or {@code retired}. */
  public static final String STATE = "state";

  public static final String EFFECTIVE_CODE = "effective_code";
  public static final String CANDIDATES = "candidates";
  public static final String TOWN_CODE = "town_code";
  public static final String COUNTY_CODE = "county_code";
  public static final String CITY_CODE = "city_code";
  public static final String PROVINCE_CODE = "province_code";

  /** What a village hangs under, usually its town; any other division itself. */
  public static final String BASE_CODE = "base_code";

  /** Whether the effective code reports as counties do: a county, or a city that has none. */
  public static final String COUNTY_UNIT = "county_unit";

  /**
   * {@code effective_code}, {@code base_code} and the ancestors are null where nothing in force
   * counts for the code; {@code level}, {@code rural} and the ancestors are those of the effective
   * code.
   */
  public static final StructType SCHEMA =
      new StructType()
          .add(DIVISION_CODE, DataTypes.StringType, false)
          .add(DIVISION_NAME, DataTypes.StringType)
          .add(LEVEL, DataTypes.StringType, false)
          .add(RURAL, DataTypes.BooleanType, false)
          .add(STATE, DataTypes.StringType, false)
          .add(EFFECTIVE_CODE, DataTypes.StringType)
          .add(CANDIDATES, Types.TEXTS, false)
          .add(TOWN_CODE, DataTypes.StringType)
          .add(COUNTY_CODE, DataTypes.StringType)
          .add(CITY_CODE, DataTypes.StringType)
          .add(PROVINCE_CODE, DataTypes.StringType)
          .add(BASE_CODE, DataTypes.StringType)
          .add(COUNTY_UNIT, DataTypes.BooleanType, false);

  private Places() {}

  /**
   * @param division rows of {@code registry.division} in force by knowledge
   * @param changes rows of {@code registry.division_change}
   */
  public static Dataset<Row> on(Dataset<Row> division, Dataset<Row> changes, LocalDate day) {
    Registry registry = Registry.read(division, changes, List.of(), List.of());
    return on(division, registry, day);
  }

  public static Dataset<Row> on(Dataset<Row> division, Registry registry, LocalDate day) {
    return found(division, new PlaceFinder(registry, day));
  }

  /**
   * The same, but a code that counts nowhere has ancestors: those that all it was split into have
   * in common, or else those of its last parent.
   */
  public static Dataset<Row> onWithRetired(
      Dataset<Row> division, Registry registry, LocalDate day) {
    return found(division, new PlaceFinder(registry, day, true));
  }

  private static Dataset<Row> found(Dataset<Row> division, PlaceFinder finder) {
    Dataset<Row> known =
        versionOn(division, finder.day()).mapPartitions(finder, Encoders.row(SCHEMA));
    Dataset<Row> nation = division.sparkSession().createDataFrame(List.of(finder.nation()), SCHEMA);
    return known.unionByName(nation);
  }

  /** Of several versions of a code the one in force on the day, or else the latest. */
  private static Dataset<Row> versionOn(Dataset<Row> division, LocalDate day) {
    int today = (int) day.toEpochDay();
    return DivisionScan.columns(division)
        .filter(col(Division.CODE).notEqual(Hierarchy.ROOT))
        .groupBy(col(Division.CODE))
        .agg(
            max(struct(
                    col(Division.VALID_FROM)
                        .leq(today)
                        .and(coalesce(col(Division.VALID_TO).gt(today), lit(true)))
                        .as("in_force"),
                    col(Division.VALID_FROM),
                    col(Division.VALID_TO),
                    col(Division.NAME),
                    col(Division.LEVEL),
                    col(Division.PARENT),
                    col(Division.RURAL)))
                .as("version"))
        .select(
            col(Division.CODE),
            col("version." + Division.NAME),
            col("version." + Division.LEVEL),
            col("version." + Division.PARENT),
            col("version." + Division.RURAL),
            col("version." + Division.VALID_FROM),
            col("version." + Division.VALID_TO));
  }
}
