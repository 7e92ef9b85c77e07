package rural.jobs.receive.check;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.registry.Places;
import rural.jobs.table.RecordTable;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Grain;
import rural.schemas.place.Level;

/**
 * Places rows on the divisions of their quarter: an unknown, retired or split code and a village of
 * another unit are refused; a code that was recoded or merged is followed, and flagged.
 */
final class PlaceCheck {

  /** Flag of a row reported under a code that has a successor. */
  static final String RETIRED_CODE = "retired_code";

  static final String PLACE = "place";

  /** What is known of a place, of {@link Places}. */
  static final List<String> PARTS =
      List.of(
          Places.LEVEL,
          Places.STATE,
          Places.EFFECTIVE_CODE,
          Places.CANDIDATES,
          Places.TOWN_CODE,
          Places.COUNTY_CODE,
          Places.CITY_CODE,
          Places.PROVINCE_CODE,
          Places.COUNTY_UNIT);

  private PlaceCheck() {}

  /**
   * @param rows with their {@link #PLACE}, null where the registry does not know it
   */
  static Dataset<Row> of(Contract contract, Dataset<Row> rows) {
    return rows.withColumns(
        Map.of(
            ArrivedTable.REFUSED,
            refused(contract),
            ArrivedTable.CANDIDATES,
            col(PLACE + "." + Places.CANDIDATES),
            RecordTable.FLAGS,
            new Remarks().when(RETIRED_CODE, state("succeeded")).list()));
  }

  private static Column refused(Contract contract) {
    Column known = col(PLACE).isNotNull();
    Column counts = state("in_force").or(state("succeeded"));
    return new Remarks()
        .when(
            RegistryRemark.UNKNOWN_DIVISION.code(),
            not(known).and(col(Contract.DIVISION_CODE).isNotNull()))
        .when(RegistryRemark.DIVISION_RETIRED.code(), state("retired"))
        .when(RegistryRemark.DIVISION_SPLIT.code(), state("split"))
        .when(
            RegistryRemark.NOT_A_VILLAGE.code(),
            counts
                .and(lit(contract.grain() == Grain.VILLAGE))
                .and(not(col(PLACE + "." + Places.LEVEL).equalTo(Level.VILLAGE.code()))))
        .when(
            RegistryRemark.NOT_A_COUNTY.code(),
            counts
                .and(lit(contract.grain() == Grain.COUNTY))
                .and(not(col(PLACE + "." + Places.COUNTY_UNIT))))
        .when(RegistryRemark.TOO_WIDE.code(), counts.and(isAbove(contract)))
        .when(
            RegistryRemark.OTHER_UNIT.code(),
            counts.and(col(ArrivedTable.UNIT_CODE).isNotNull()).and(not(belongs())))
        .list();
  }

  private static Column isAbove(Contract contract) {
    Object[] levels =
        Stream.of(Level.values())
            .filter(
                level -> contract.widest().filter(most -> level.compareTo(most) < 0).isPresent())
            .map(Level::code)
            .toArray();
    return levels.length == 0 ? lit(false) : col(PLACE + "." + Places.LEVEL).isin(levels);
  }

  private static Column belongs() {
    Column unit = col(ArrivedTable.UNIT_CODE);
    return List.of(
            Places.EFFECTIVE_CODE,
            Places.TOWN_CODE,
            Places.COUNTY_CODE,
            Places.CITY_CODE,
            Places.PROVINCE_CODE)
        .stream()
        .map(name -> unit.eqNullSafe(col(PLACE + "." + name)))
        .reduce(
            unit.equalTo("000000000000").or(unit.equalTo(col(Contract.DIVISION_CODE))), Column::or);
  }

  private static Column state(String state) {
    return coalesce(col(PLACE + "." + Places.STATE).equalTo(state), lit(false));
  }
}
