package rural.jobs.sides;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;
import rural.jobs.registry.Comparison;
import rural.jobs.registry.Parts;
import rural.jobs.registry.PlaceBook;
import rural.jobs.registry.Registry;
import rural.jobs.table.Carried;
import rural.jobs.table.Types;
import rural.schemas.contract.Contract;
import rural.schemas.period.Quarter;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Finds for a record the division it counts under on the last day of its quarter. Records under a
 * code that nothing in force stands for are left out. Each is looked up by itself: as a table
 * joined to each form, a nation's divisions would be laid out in memory again for each.
 */
public final class Placing {

  private static final String PLACE = "place";

  private final SparkSession spark;
  private final Carried<PlaceBook> places;
  private final Quarter newest;
  private final Set<String> successors;
  private final Carried<Map<String, Parts>> parts;

  private Placing(
      SparkSession spark,
      PlaceBook places,
      Quarter newest,
      Set<String> successors,
      Map<String, Parts> parts) {
    this.spark = spark;
    this.parts = Carried.with(spark, parts);
    this.places = Carried.with(spark, places);
    this.newest = newest;
    this.successors = successors;
  }

  /**
   * The places of the quarters of a comparison, read here and now.
   *
   * @param division rows of {@code registry.division} in force by knowledge
   */
  public static Placing of(Dataset<Row> division, Comparison comparison) {
    Registry registry = comparison.registry();
    Set<String> successors = new TreeSet<>();
    Map<String, Parts> parts = new TreeMap<>();
    for (Quarter quarter : comparison.quarters()) {
      parts.put(quarter.toString(), registry.parts(quarter.end()));
      successors.addAll(registry.successions(quarter.end()).succeeded().values());
    }
    return new Placing(
        division.sparkSession(),
        PlaceBook.of(registry, division),
        comparison.quarter(),
        successors,
        parts);
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
    return rows.withColumn(PLACE, at(col(Contract.QUARTER)));
  }

  private static Dataset<Row> spread(Dataset<Row> found) {
    return found.select(col("*"), col(PLACE + ".*")).drop(PLACE);
  }

  /**
   * The parts of a unit that did not report, each as its codes with blanks between.
   *
   * @param reported codes under which records of the unit came
   */
  Column missingParts(Column quarter, Column unit, Column reported) {
    Carried<Map<String, Parts>> carried = parts;
    UDF3<String, String, Seq<String>, String[]> missing =
        (on, code, codes) ->
            carried.value().get(on).missing(code, CollectionConverters.asJava(codes)).stream()
                .map(one -> String.join(" ", one))
                .toArray(String[]::new);
    return udf(missing, Types.TEXTS).apply(quarter, unit, reported);
  }

  /**
   * Adds {@code unit_then}, {@code unit_now} and {@code base_now}: the rural village in force on
   * the last day of the newest quarter that the row's own code is or became, null where it is or
   * became none.
   */
  public Dataset<Row> placeNow(Dataset<Row> rows) {
    Column isVillage = col(PLACE).getField(Columns.RURAL_VILLAGE);
    Column code = col(PLACE).getField(Columns.EFFECTIVE_CODE).cast(DataTypes.LongType);
    Column base = col(PLACE).getField(Columns.BASE_CODE);
    return rows.withColumn(PLACE, at(lit(newest.toString())))
        .select(
            col("*"),
            when(isVillage, code).as(Columns.UNIT_NOW),
            col(Columns.EFFECTIVE_CODE).cast(DataTypes.LongType).as(Columns.UNIT_THEN),
            when(isVillage, base).as(Columns.BASE_NOW))
        .drop(PLACE);
  }

  /**
   * A row of {@link PlaceBook#COUNTING}, or null. Called non-deterministic, which it is not, so
   * that each record is looked up once, and not again wherever the planner moves a filter.
   */
  private Column at(Column quarter) {
    Carried<PlaceBook> book = places;
    UDF2<String, String, Row> at =
        (on, code) -> on == null || code == null ? null : book.value().counting(on, code);
    return udf(at, PlaceBook.COUNTING)
        .asNondeterministic()
        .apply(quarter, col(Contract.DIVISION_CODE));
  }
}
