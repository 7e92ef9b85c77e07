package rural.jobs.registry;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rural.jobs.table.SideBySide;
import rural.schemas.period.Quarter;
import rural.schemas.place.Level;

/** What {@link Places} says of a code on the last day of a quarter, looked up one by one. */
public final class PlaceBook implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Whether the effective code is a rural village's. */
  public static final String RURAL_VILLAGE = "rural_village";

  /** {@code effective_code, base_code, rural_village}, as records are placed by. */
  public static final StructType COUNTING =
      new StructType()
          .add(Places.EFFECTIVE_CODE, DataTypes.StringType)
          .add(Places.BASE_CODE, DataTypes.StringType)
          .add(RURAL_VILLAGE, DataTypes.BooleanType);

  private final Registry registry;
  private final PackedDivisions divisions;
  private final transient Map<String, PlaceFinder> finders = new ConcurrentHashMap<>();

  private PlaceBook(Registry registry, PackedDivisions divisions) {
    this.registry = registry;
    this.divisions = divisions;
  }

  /**
   * @param division rows of {@code registry.division} in force by knowledge
   * @param changes rows of {@code registry.division_change}
   */
  public static PlaceBook read(Dataset<Row> division, Dataset<Row> changes) {
    return SideBySide.both(
        () -> Registry.read(division, changes, List.of(), List.of()),
        () -> PackedDivisions.read(division),
        PlaceBook::new);
  }

  /**
   * Of a registry that was read already.
   *
   * @param division rows of {@code registry.division} in force by knowledge
   */
  public static PlaceBook of(Registry registry, Dataset<Row> division) {
    return new PlaceBook(registry, PackedDivisions.read(division));
  }

  /**
   * Where a record counts that is under a code: a row of {@link #COUNTING}; null where nothing in
   * force counts for it.
   *
   * @param quarter such as {@code 2024Q3}
   */
  public Row counting(String quarter, String code) {
    if (code.equals(Hierarchy.ROOT)) {
      return RowFactory.create(code, code, false);
    }
    PlaceFinder finder = finder(quarter);
    return finder
        .counting(code, divisions.versionOn(finder.day(), code))
        .map(
            one ->
                RowFactory.create(
                    one.effective(), one.base(), one.level() == Level.VILLAGE && one.rural()))
        .orElse(null);
  }

  /**
   * A row of {@link Places#SCHEMA} without its name; empty where the registry never knew the code.
   *
   * @param quarter such as {@code 2024Q3}
   */
  public Optional<Row> find(String quarter, String code) {
    PlaceFinder finder = finder(quarter);
    return code.equals(Hierarchy.ROOT)
        ? Optional.of(finder.nation())
        : divisions.versionOn(finder.day(), code).map(finder::place);
  }

  /**
   * Every code that the registry or its changes know, the nation's too, and what it counts under on
   * the last day of a quarter.
   *
   * @param answer code → the code in force and the town, county, city and province it is or lies
   *     in, null where there is none; not asked of codes that count nowhere
   */
  public void each(Quarter quarter, BiConsumer<String, List<String>> answer) {
    PlaceFinder finder = new PlaceFinder(registry, quarter.end());
    answer.accept(Hierarchy.ROOT, finder.standing(Hierarchy.ROOT, Hierarchy.ROOT));
    Set<String> codes = new TreeSet<>(registry.changedCodes());
    divisions.codes().forEach(codes::add);
    codes.remove(Hierarchy.ROOT);
    codes.forEach(
        code ->
            finder
                .counting(code, divisions.versionOn(quarter.end(), code))
                .ifPresent(
                    one -> answer.accept(code, finder.standing(one.effective(), one.base()))));
  }

  private PlaceFinder finder(String quarter) {
    return finders.computeIfAbsent(
        quarter, text -> new PlaceFinder(registry, Quarter.of(text).end()));
  }

  /** The finders are made where they are used. */
  private Object readResolve() {
    return new PlaceBook(registry, divisions);
  }
}
