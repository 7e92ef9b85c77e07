package rural.jobs.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.registry.Fate;
import rural.jobs.registry.Hierarchy;
import rural.jobs.registry.Places;
import rural.schemas.contract.Contract;
import rural.schemas.place.Level;

/** Sets the units that have to report beside those that have. */
public final class Responses {

  private static final String FORM = "form";
  private static final String COUNTY = "county";
  private static final String TOWN = "town";
  private static final String UNIT = "unit";
  private static final String NAME = "name";
  private static final String HAS_REPORTED = "has_reported";

  private Responses() {}

  /**
   * @param places rows of {@link Places#SCHEMA} on the last day of the quarter
   * @param records form → its records in force of the quarter
   * @param named how many missing units are named
   */
  public static List<Response> of(
      Dataset<Row> places, Map<Contract, Dataset<Row>> records, int named) {
    return records.entrySet().stream()
        .map(one -> units(places, one.getKey(), one.getValue()))
        .reduce(Dataset::unionByName)
        .map(units -> counted(units, named))
        .orElse(List.of());
  }

  private static Dataset<Row> units(Dataset<Row> places, Contract form, Dataset<Row> records) {
    boolean ofVillages = Awaited.isOfVillages(form);
    Dataset<Row> expected = ofVillages ? villages(places) : counties(places);
    Dataset<Row> reported =
        records
            .select(Contract.DIVISION_CODE)
            .distinct()
            .join(places, Contract.DIVISION_CODE)
            .select(col(ofVillages ? Places.EFFECTIVE_CODE : Places.COUNTY_CODE).as(UNIT))
            .distinct()
            .withColumn(HAS_REPORTED, lit(true));
    return expected
        .join(reported, expected.col(UNIT).equalTo(reported.col(UNIT)), "left")
        .drop(reported.col(UNIT))
        .withColumn(FORM, lit(form.form()));
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
    return inForce(places, Level.COUNTY)
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
    Column missing = when(col(HAS_REPORTED).isNull(), struct(col(UNIT), col(NAME)));
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
