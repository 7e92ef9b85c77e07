package rural.jobs.report;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.registry.Hierarchy;
import rural.jobs.registry.Places;
import rural.schemas.place.Level;

/** The divisions from town to nation on one day: their names, and what they belong to. */
public final class Gazetteer {

  private static final List<String> UPWARDS =
      List.of(
          Places.EFFECTIVE_CODE,
          Places.TOWN_CODE,
          Places.COUNTY_CODE,
          Places.CITY_CODE,
          Places.PROVINCE_CODE);

  private final Map<String, Entry> entries = new HashMap<>();

  /**
   * @param upwards the code it counts under and all that this belongs to; empty where nothing in
   *     force stands for the division
   */
  private record Entry(String name, List<String> upwards) {}

  private Gazetteer() {}

  /**
   * @param places rows of {@link Places#SCHEMA}
   */
  public static Gazetteer read(Dataset<Row> places) {
    Gazetteer all = new Gazetteer();
    places
        .filter(col(Places.LEVEL).notEqual(Level.VILLAGE.code()))
        .collectAsList()
        .forEach(row -> all.entries.put(row.getAs(Places.DIVISION_CODE), entry(row)));
    return all;
  }

  private static Entry entry(Row row) {
    List<String> upwards =
        UPWARDS.stream()
            .map(column -> row.<String>getAs(column))
            .filter(code -> code != null)
            .distinct()
            .toList();
    return new Entry(row.getAs(Places.DIVISION_NAME), upwards);
  }

  public String name(String code) {
    return Optional.ofNullable(entries.get(code)).map(Entry::name).orElse(code);
  }

  /** Whether the registry has ever known a town or wider division under this code. */
  boolean isKnown(String code) {
    return entries.containsKey(code);
  }

  /** The code in force that stands for a known one; empty where none does. */
  Optional<String> effective(String code) {
    return entries.get(code).upwards().stream().findFirst();
  }

  /** Itself, what it belongs to, and so on up to the nation. */
  List<String> upwards(String code) {
    List<String> own = entries.containsKey(code) ? entries.get(code).upwards() : List.of();
    List<String> all = new ArrayList<>(own.isEmpty() ? List.of(code) : own);
    all.add(Hierarchy.ROOT);
    return all.stream().distinct().toList();
  }
}
