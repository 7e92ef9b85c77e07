package rural.jobs.receive;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import rural.jobs.receive.reading.SheetNames;
import rural.jobs.receive.reading.SheetNames.Named;
import rural.jobs.registry.Division;
import rural.jobs.registry.Hierarchy;
import rural.jobs.registry.PlaceBook;
import rural.jobs.registry.Places;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Grain;
import rural.schemas.period.CivilTime;
import rural.schemas.period.Quarter;
import rural.schemas.place.Level;

/** Looks up the names below the senders of sheets whose rows have none but names. */
public final class NamesOfRegister {

  private static final List<String> SELF_AND_ABOVE =
      List.of(
          Places.EFFECTIVE_CODE,
          Places.TOWN_CODE,
          Places.COUNTY_CODE,
          Places.CITY_CODE,
          Places.PROVINCE_CODE);

  private static final int COUNTY_UNIT = Places.SCHEMA.fieldIndex(Places.COUNTY_UNIT);

  private final Contract contract;
  private final Dataset<Row> divisions;
  private final Broadcast<PlaceBook> places;
  private final Map<List<String>, List<Named>> known = new HashMap<>();

  /**
   * @param divisions rows of the register in force by knowledge, of every day
   */
  public NamesOfRegister(Contract contract, Dataset<Row> divisions, Broadcast<PlaceBook> places) {
    this.contract = contract;
    this.divisions = divisions;
    this.places = places;
  }

  /** The task with the names below its sender; as it is where the sender is not known. */
  public SheetTask with(SheetTask task) {
    Quarter quarter =
        task.sheet()
            .quarter()
            .orElseGet(
                () -> Quarter.containing(LocalDate.ofInstant(task.receivedAt(), CivilTime.ZONE)));
    return unit(task, quarter)
        .map(
            unit ->
                task.with(
                    new SheetNames(
                        unit,
                        known.computeIfAbsent(
                            List.of(unit, quarter.toString()), any -> below(unit, quarter)))))
        .orElse(task);
  }

  private Optional<String> unit(SheetTask task, Quarter quarter) {
    return task.unitCode().isEmpty()
        ? byName(task.sheet().sender().unitName().strip(), quarter)
        : Optional.of(task.unitCode());
  }

  /** The one unit of that name, or with whose name that of an office of it begins. */
  private Optional<String> byName(String name, Quarter quarter) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    List<Row> rows =
        divisions
            .filter(col(Division.LEVEL).notEqual(Level.VILLAGE.code()))
            .filter(lit(name).startsWith(col(Division.NAME)).and(isInForce(quarter)))
            .select(col(Division.CODE), length(col(Division.NAME)))
            .distinct()
            .collectAsList();
    int longest = rows.stream().mapToInt(row -> row.getInt(1)).max().orElse(0);
    List<String> units =
        rows.stream().filter(row -> row.getInt(1) == longest).map(row -> row.getString(0)).toList();
    return units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
  }

  private static Column isInForce(Quarter quarter) {
    Column day = lit(java.sql.Date.valueOf(quarter.end()));
    return col(Division.VALID_FROM)
        .leq(day)
        .and(col(Division.VALID_TO).isNull().or(col(Division.VALID_TO).gt(day)));
  }

  private List<Named> below(String unit, Quarter quarter) {
    Broadcast<PlaceBook> book = places;
    String text = quarter.toString();
    boolean ofCounties = contract.grain() == Grain.COUNTY;
    UDF1<String, String> counted = code -> counted(book.value(), text, code, unit, ofCounties);
    List<Named> names = new ArrayList<>();
    divisions
        .filter(mayReport())
        .select(
            col(Division.CODE),
            col(Division.NAME),
            col(Division.LEVEL),
            isInForce(quarter).as("current"),
            udf(counted, DataTypes.StringType).apply(col(Division.CODE)).as("counted"))
        .filter(col("counted").isNotNull())
        .collectAsList()
        .forEach(
            row ->
                names.add(
                    new Named(
                        row.getString(4),
                        row.getString(1),
                        Level.parse(row.getString(2)).orElseThrow(),
                        row.getBoolean(3) && row.getString(4).equals(row.getString(0)))));
    return names;
  }

  /** The code in force that counts for a code, where it lies within the unit; null elsewhere. */
  private static String counted(
      PlaceBook book, String quarter, String code, String unit, boolean ofCounties) {
    return book.find(quarter, code)
        .filter(place -> !ofCounties || place.getBoolean(COUNTY_UNIT))
        .filter(place -> unit.equals(Hierarchy.ROOT) || isWithin(place, unit))
        .map(place -> text(place, Places.EFFECTIVE_CODE))
        .orElse(null);
  }

  private static boolean isWithin(Row place, String unit) {
    return SELF_AND_ABOVE.stream().map(name -> text(place, name)).anyMatch(unit::equals);
  }

  private static String text(Row place, String name) {
    return place.getString(Places.SCHEMA.fieldIndex(name));
  }

  private Column mayReport() {
    Column level = col(Division.LEVEL);
    return switch (contract.grain()) {
      case VILLAGE -> level.equalTo(Level.VILLAGE.code());
      case COUNTY -> level.isin(Level.COUNTY.code(), Level.CITY.code()); // a city without counties
      case FACILITY, ENTRY -> lit(true);
    };
  }
}
