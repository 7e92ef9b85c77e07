package rural.jobs.sides;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rural.jobs.registry.Comparison;
import rural.jobs.registry.Division;
import rural.jobs.registry.Hierarchy;
import rural.jobs.registry.Registry;
import rural.schemas.contract.Contract;
import rural.schemas.period.Quarter;

/**
 * Finds for a record the division it counts under on the last day of its quarter. Records under a
 * code that nothing in force stands for are left out.
 */
public final class Placing {

  private static final String KEY = "place_key";
  private static final String NOW_KEY = "now_key";
  private static final String FROM = "place_from";
  private static final String UNTIL = "place_until";

  private static final StructType PLACE =
      new StructType()
          .add(KEY, DataTypes.LongType)
          .add(FROM, DataTypes.IntegerType)
          .add(UNTIL, DataTypes.IntegerType)
          .add(Columns.EFFECTIVE_CODE, DataTypes.StringType)
          .add(Columns.BASE_CODE, DataTypes.StringType)
          .add(Columns.RURAL_VILLAGE, DataTypes.BooleanType);

  private final Dataset<Row> places;
  private final List<Quarter> quarters;
  private final Set<String> successors;

  private Placing(Dataset<Row> places, List<Quarter> quarters, Set<String> successors) {
    this.places = places;
    this.quarters = quarters;
    this.successors = successors;
  }

  /**
   * The places of the quarters of a comparison.
   *
   * @param division rows of {@code registry.division} in force by knowledge
   * @param isSmall whether they are read here and now, once for all that asks for them; a nation's
   *     are read anew, since memory has better uses
   */
  public static Placing of(Dataset<Row> division, Comparison comparison, boolean isSmall) {
    Set<String> successors = new TreeSet<>();
    List<Row> extra = new ArrayList<>();
    extra.add(
        RowFactory.create(
            0L, Integer.MIN_VALUE, Integer.MAX_VALUE, Hierarchy.ROOT, Hierarchy.ROOT, false));
    comparison
        .quarters()
        .forEach(quarter -> extra.addAll(succeeded(comparison.registry(), quarter, successors)));
    SparkSession spark = division.sparkSession();
    Dataset<Row> all = registered(division).unionByName(spark.createDataFrame(extra, PLACE));
    Dataset<Row> places = isSmall ? spark.createDataFrame(all.collectAsList(), PLACE) : all;
    return new Placing(places, comparison.quarters(), successors);
  }

  Dataset<Row> places() {
    return places;
  }

  /** Codes in force that stand for retired ones. */
  public Set<String> successors() {
    return successors;
  }

  /** Adds {@code effective_code}, {@code base_code}, {@code rural_village}. */
  public Dataset<Row> place(Dataset<Row> rows) {
    return joined(rows, "inner");
  }

  /** The same, and null for records under a code that nothing in force stands for. */
  Dataset<Row> placeAll(Dataset<Row> rows) {
    return joined(rows, "left_outer");
  }

  private Dataset<Row> joined(Dataset<Row> rows, String how) {
    Column day = endOf(col(Contract.QUARTER));
    return rows.join(
        broadcast(places),
        col(Contract.DIVISION_CODE)
            .cast(DataTypes.LongType)
            .equalTo(col(KEY))
            .and(day.geq(col(FROM)))
            .and(day.lt(col(UNTIL))),
        how);
  }

  /**
   * Adds {@code unit_now} and {@code base_now}: the rural village in force on the last day of the
   * newest quarter that the row's own code is or became, null where it is or became none.
   */
  public Dataset<Row> placeNow(Dataset<Row> rows) {
    int day = (int) quarters.get(0).end().toEpochDay();
    Dataset<Row> now =
        places
            .filter(col(Columns.RURAL_VILLAGE).and(col(FROM).leq(day)).and(col(UNTIL).gt(day)))
            .select(
                col(KEY).as(NOW_KEY),
                col(Columns.EFFECTIVE_CODE).cast(DataTypes.LongType).as(Columns.UNIT_NOW),
                col(Columns.BASE_CODE).as(Columns.BASE_NOW));
    return rows.join(
        broadcast(now),
        col(Contract.DIVISION_CODE).cast(DataTypes.LongType).equalTo(col(NOW_KEY)),
        "left_outer");
  }

  private Column endOf(Column quarter) {
    Column day = functions.lit(null).cast(DataTypes.IntegerType);
    for (Quarter one : quarters) {
      day =
          functions
              .when(quarter.equalTo(one.toString()), (int) one.end().toEpochDay())
              .otherwise(day);
    }
    return day;
  }

  /** A long key keeps a nation's villages compact in memory. */
  private static Dataset<Row> registered(Dataset<Row> division) {
    return division
        .filter(col(Division.CODE).notEqual(Hierarchy.ROOT))
        .selectExpr(
            "cast(division_code as bigint) as " + KEY,
            "coalesce(unix_date(valid_from), -2147483648) as " + FROM,
            "coalesce(unix_date(valid_to), 2147483647) as " + UNTIL,
            "division_code as " + Columns.EFFECTIVE_CODE,
            "if(level = 'village', coalesce(parent_code, ''), division_code) as "
                + Columns.BASE_CODE,
            "level = 'village' and coalesce(rural, false) as " + Columns.RURAL_VILLAGE);
  }

  private static List<Row> succeeded(Registry registry, Quarter quarter, Set<String> successors) {
    int day = (int) quarter.end().toEpochDay();
    Map<String, Division> villages = registry.knownVillages(quarter.end());
    List<Row> rows = new ArrayList<>();
    registry
        .successions(quarter.end())
        .succeeded()
        .forEach(
            (old, effective) -> {
              Division village = villages.get(effective);
              String base = village == null ? effective : village.parent();
              boolean rural = village != null && village.rural();
              rows.add(RowFactory.create(Long.valueOf(old), day, day + 1, effective, base, rural));
              successors.add(effective);
            });
    return rows;
  }
}
