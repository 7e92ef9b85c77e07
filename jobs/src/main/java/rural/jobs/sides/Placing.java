package rural.jobs.sides;

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
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import rural.jobs.registry.Comparison;
import rural.jobs.registry.Division;
import rural.jobs.registry.Hierarchy;
import rural.jobs.registry.Registry;
import rural.jobs.table.Carried;
import rural.schemas.contract.Contract;
import rural.schemas.period.Quarter;

/**
 * Finds for a record the division it counts under on the last day of its quarter. Records under a
 * code that nothing in force stands for are left out.
 */
public final class Placing {

  private static final String PLACE = "place";

  private final SparkSession spark;
  private final Carried<PlaceIndex> index;
  private final List<Quarter> quarters;
  private final Set<String> successors;

  private Placing(
      SparkSession spark, PlaceIndex index, List<Quarter> quarters, Set<String> successors) {
    this.spark = spark;
    this.index = Carried.with(spark, index);
    this.quarters = quarters;
    this.successors = successors;
  }

  /**
   * The places of the quarters of a comparison, read here and now.
   *
   * @param division rows of {@code registry.division} in force by knowledge
   */
  public static Placing of(Dataset<Row> division, Comparison comparison) {
    Set<String> successors = new TreeSet<>();
    List<Row> versions = new ArrayList<>(registered(division).collectAsList());
    versions.add(
        RowFactory.create(
            Long.valueOf(Hierarchy.ROOT), Integer.MIN_VALUE, Integer.MAX_VALUE, null, null, false));
    comparison
        .quarters()
        .forEach(quarter -> versions.addAll(succeeded(comparison.registry(), quarter, successors)));
    return new Placing(
        division.sparkSession(), new PlaceIndex(versions), comparison.quarters(), successors);
  }

  <T> Carried<T> carried(T value) {
    return Carried.with(spark, value);
  }

  /** Codes in force that stand for retired ones. */
  public Set<String> successors() {
    return successors;
  }

  /** Adds {@code effective_code}, {@code base_code}, {@code rural_village}. */
  public Dataset<Row> place(Dataset<Row> rows) {
    return spread(found(rows).filter(col(PLACE).isNotNull()));
  }

  /** The same, and null for records under a code that nothing in force stands for. */
  Dataset<Row> placeAll(Dataset<Row> rows) {
    return spread(found(rows));
  }

  private Dataset<Row> found(Dataset<Row> rows) {
    return rows.withColumn(PLACE, at(endOf(col(Contract.QUARTER))));
  }

  private static Dataset<Row> spread(Dataset<Row> found) {
    return found.select(col("*"), col(PLACE + ".*")).drop(PLACE);
  }

  /**
   * Adds {@code unit_now} and {@code base_now}: the rural village in force on the last day of the
   * newest quarter that the row's own code is or became, null where it is or became none.
   */
  public Dataset<Row> placeNow(Dataset<Row> rows) {
    Column isVillage = col(PLACE).getField(Columns.RURAL_VILLAGE);
    Column code = col(PLACE).getField(Columns.EFFECTIVE_CODE).cast(DataTypes.LongType);
    Column base = col(PLACE).getField(Columns.BASE_CODE);
    return rows.withColumn(PLACE, at(functions.lit((int) quarters.get(0).end().toEpochDay())))
        .select(
            col("*"),
            functions.when(isVillage, code).as(Columns.UNIT_NOW),
            functions.when(isVillage, base).as(Columns.BASE_NOW))
        .drop(PLACE);
  }

  /**
   * A row of {@link PlaceIndex#PLACE}, or null. Called non-deterministic, which it is not, so that
   * each record is looked up once, and not again wherever the planner moves a filter.
   */
  private Column at(Column day) {
    Carried<PlaceIndex> places = index;
    UDF2<String, Integer, Row> at =
        (code, on) -> code == null || on == null ? null : places.value().at(code, on);
    return functions
        .udf(at, PlaceIndex.PLACE)
        .asNondeterministic()
        .apply(col(Contract.DIVISION_CODE), day);
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

  /** Rows of {@link PlaceIndex#VERSION}. */
  private static Dataset<Row> registered(Dataset<Row> division) {
    return division
        .filter(col(Division.CODE).notEqual(Hierarchy.ROOT))
        .selectExpr(
            "cast(division_code as bigint)",
            "coalesce(unix_date(valid_from), -2147483648)",
            "coalesce(unix_date(valid_to), 2147483647)",
            "cast(null as string)",
            "if(level = 'village', coalesce(parent_code, ''), null)",
            "level = 'village' and coalesce(rural, false)");
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
