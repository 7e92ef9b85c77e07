package rural.jobs.registry;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.table.SideBySide;
import rural.schemas.period.Quarter;

/** What {@link Places} says of a code on the last day of a quarter, looked up one by one. */
public final class PlaceBook implements Serializable {

  private static final long serialVersionUID = 1L;

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
   * A row of {@link Places#SCHEMA} without its name; empty where the registry never knew the code.
   *
   * @param quarter such as {@code 2024Q3}
   */
  public Optional<Row> find(String quarter, String code) {
    PlaceFinder finder =
        finders.computeIfAbsent(quarter, text -> new PlaceFinder(registry, Quarter.of(text).end()));
    return code.equals(Hierarchy.ROOT)
        ? Optional.of(finder.nation())
        : divisions.versionOn(finder.day(), code).map(finder::place);
  }

  /** The finders are made where they are used. */
  private Object readResolve() {
    return new PlaceBook(registry, divisions);
  }
}
