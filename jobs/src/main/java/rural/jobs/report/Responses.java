package rural.jobs.report;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode_outer;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import rural.jobs.registry.Fate;
import rural.jobs.registry.Hierarchy;
import rural.jobs.registry.Parts;
import rural.jobs.registry.Places;
import rural.jobs.sides.Folding;
import rural.jobs.table.Types;
import rural.schemas.contract.Contract;
import rural.schemas.place.Level;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Sets the units that have to report beside those that have. */
public final class Responses {

  private static final String FORM = "form";
  private static final String COUNTY = "county";
  private static final String TOWN = "town";
  private static final String UNIT = "unit";
  private static final String NAME = "name";
  private static final String HAS_REPORTED = "has_reported";
  private static final String PARTS = "parts";
  private static final String PART = "part";
  private static final String PART_NAME = "part_name";

  private Responses() {}

  /**
   * @param places rows of {@link Places#SCHEMA} on the last day of the quarter
   * @param parts what villages are made of on that day
   * @param records form → its records in force of the quarter
   * @param named how many missing units are named
   */
  public static List<Response> of(
      Dataset<Row> places, Parts parts, Map<Contract, Dataset<Row>> records, int named) {
    return records.entrySet().stream()
        .map(one -> units(places, parts, one.getKey(), one.getValue()))
        .reduce(Dataset::unionByName)
        .map(units -> counted(units, named))
        .orElse(List.of());
  }

  private static Dataset<Row> units(
      Dataset<Row> places, Parts parts, Contract form, Dataset<Row> records) {
    boolean ofVillages = Awaited.isOfVillages(form);
    Dataset<Row> expected = ofVillages ? villages(places) : counties(places);
    Dataset<Row> reported = reported(places, parts, form, records);
    return expected
        .join(reported, expected.col(UNIT).equalTo(reported.col(UNIT)), "left")
        .drop(reported.col(UNIT))
        .withColumn(FORM, lit(form.form()));
  }

  /** The units something came of, those that are whole with a mark, else the parts that are not. */
  private static Dataset<Row> reported(
      Dataset<Row> places, Parts parts, Contract form, Dataset<Row> records) {
    Column county =
        when(col(Places.COUNTY_UNIT), col(Places.EFFECTIVE_CODE))
            .otherwise(coalesce(col(Places.COUNTY_CODE), col(Places.CITY_CODE)));
    Column unit = Awaited.isOfVillages(form) ? col(Places.EFFECTIVE_CODE) : county;
    UDF2<String, Seq<String>, String[]> missing =
        (code, codes) ->
            parts.missing(code, CollectionConverters.asJava(codes)).stream()
                .map(one -> one.get(0))
                .toArray(String[]::new);
    Dataset<Row> units =
        records
            .select(Contract.DIVISION_CODE)
            .distinct()
            .join(places, Contract.DIVISION_CODE)
            .filter(unit.isNotNull())
            .groupBy(unit.as(UNIT))
            .agg(collect_set(col(Contract.DIVISION_CODE)).as(PARTS))
            .withColumn(PARTS, owed(form, udf(missing, Types.TEXTS)));
    Dataset<Row> names =
        places.select(
            col(Places.DIVISION_CODE).as(PART),
            coalesce(col(Places.DIVISION_NAME), col(Places.DIVISION_CODE)).as(PART_NAME));
    return units
        .select(col(UNIT), explode_outer(col(PARTS)).as(PART))
        .join(names, new String[] {PART}, "left")
        .groupBy(UNIT)
        .agg(
            when(count(col(PART)).equalTo(0), lit(true)).as(HAS_REPORTED),
            sort_array(collect_list(col(PART_NAME))).as(PARTS));
  }

  private static Column owed(Contract form, UserDefinedFunction missing) {
    return Folding.owesOne(form) ? missing.apply(col(UNIT), col(PARTS)) : array().cast(Types.TEXTS);
  }

  private static Dataset<Row> villages(Dataset<Row> places) {
    return inForce(places, Level.VILLAGE)
        .filter(col(Places.RURAL))
        .select(
            coalesce(
                    col(Places.COUNTY_CODE),
                    col(Places.CITY_CODE),
                    col(Places.PROVINCE_CODE),
                    lit(Hierarchy.ROOT))
                .as(COUNTY),
            col(Places.TOWN_CODE).as(TOWN),
            col(Places.DIVISION_CODE).as(UNIT),
            coalesce(col(Places.DIVISION_NAME), col(Places.DIVISION_CODE)).as(NAME));
  }

  private static Dataset<Row> counties(Dataset<Row> places) {
    return places
        .filter(col(Places.STATE).equalTo(Fate.State.IN_FORCE.code()).and(col(Places.COUNTY_UNIT)))
        .select(
            col(Places.DIVISION_CODE).as(COUNTY),
            lit(null).cast("string").as(TOWN),
            col(Places.DIVISION_CODE).as(UNIT),
            coalesce(col(Places.DIVISION_NAME), col(Places.DIVISION_CODE)).as(NAME));
  }

  private static Dataset<Row> inForce(Dataset<Row> places, Level level) {
    return places.filter(
        col(Places.STATE)
            .equalTo(Fate.State.IN_FORCE.code())
            .and(col(Places.LEVEL).equalTo(level.code())));
  }

  private static List<Response> counted(Dataset<Row> units, int named) {
    Column who =
        when(
                size(col(PARTS)).gt(0),
                concat(col(NAME), lit("（"), concat_ws("、", col(PARTS)), lit("）")))
            .otherwise(col(NAME))
            .as(NAME);
    Column missing = when(col(HAS_REPORTED).isNull(), struct(col(UNIT), who));
    return units
        .groupBy(col(FORM), col(COUNTY), col(TOWN))
        .agg(
            count(lit(1)),
            count(col(HAS_REPORTED)),
            slice(sort_array(collect_list(missing)), 1, named).getField(NAME))
        .collectAsList()
        .stream()
        .map(Responses::response)
        .sorted(Response.ORDER)
        .toList();
  }

  private static Response response(Row row) {
    return new Response(
        row.getString(0),
        row.getString(1),
        Optional.ofNullable(row.getString(2)),
        row.getLong(3),
        row.getLong(4),
        row.getList(5));
  }
}
