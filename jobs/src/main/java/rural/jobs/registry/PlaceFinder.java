package rural.jobs.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import rural.schemas.place.Level;

/** Turns the version of a division into its row of {@link Places}. */
final class PlaceFinder implements MapPartitionsFunction<Row, Row> {

  private static final List<Level> ANCESTORS =
      List.of(Level.TOWN, Level.COUNTY, Level.CITY, Level.PROVINCE);

  private static final List<String> NONE = Collections.nCopies(ANCESTORS.size(), null);

  private final boolean placesRetired;
  private final LocalDate day;
  private final Hierarchy hierarchy;
  private final Successions successions;
  private final Map<String, Division> villages;
  private final Set<String> countyUnits;
  private final Map<String, List<String>> ancestors = new ConcurrentHashMap<>();

  PlaceFinder(Registry registry, LocalDate day) {
    this(registry, day, false);
  }

  /**
   * @param placesRetired whether a code that counts nowhere has the ancestors of what it was split
   *     into, or where it lay
   */
  PlaceFinder(Registry registry, LocalDate day, boolean placesRetired) {
    this.placesRetired = placesRetired;
    this.day = day;
    this.hierarchy = registry.hierarchy(day);
    this.countyUnits = new HashSet<>(hierarchy.reportingCounties());
    this.successions = registry.successions(day);
    this.villages = new HashMap<>(registry.knownVillages(day));
  }

  @Override
  public Iterator<Row> call(Iterator<Row> versions) {
    Iterable<Row> rows = () -> versions;
    return StreamSupport.stream(rows.spliterator(), false)
        .map(DivisionScan::division)
        .map(this::place)
        .iterator();
  }

  LocalDate day() {
    return day;
  }

  Row nation() {
    return row(Hierarchy.NATION, Level.NATION, false, Fate.inForce(Hierarchy.ROOT), Hierarchy.ROOT);
  }

  Row place(Division one) {
    Fate fate = fate(one.code(), Optional.of(one));
    return counting(one.code(), Optional.of(one))
        .map(as -> row(one, as.level(), as.rural(), fate, as.base()))
        .orElseGet(() -> row(one, one.level(), one.rural(), fate, null));
  }

  /**
   * What a code counts as on the day.
   *
   * @param effective the code in force
   * @param base what that hangs under where it is a village, else itself
   */
  record Counting(String effective, String base, Level level, boolean rural) {}

  /**
   * Empty where nothing in force counts for the code.
   *
   * @param version that the registry has of it for the day; empty where only the changes know it
   */
  Optional<Counting> counting(String code, Optional<Division> version) {
    return fate(code, version).effective().flatMap(effective -> successor(effective, version));
  }

  private Optional<Counting> successor(String effective, Optional<Division> version) {
    if (hierarchy.contains(effective)) {
      boolean rural = version.map(Division::rural).orElse(false);
      return Optional.of(new Counting(effective, effective, hierarchy.level(effective), rural));
    }
    return Optional.ofNullable(villages.get(effective))
        .or(() -> version)
        .map(
            village ->
                new Counting(
                    effective,
                    hierarchy.placeOf(village.parent()),
                    village.level(),
                    village.rural()));
  }

  /** A code in force, and the town, county, city and province it is or lies in. */
  List<String> standing(String effective, String base) {
    List<String> all = new ArrayList<>(List.of(effective));
    all.addAll(above(base));
    return all;
  }

  private Fate fate(String code, Optional<Division> version) {
    return version.filter(one -> one.isInForce(day)).isPresent()
        ? Fate.inForce(code)
        : successions.of(code);
  }

  private Row row(Division one, Level level, boolean rural, Fate fate, String base) {
    List<Object> cells = new ArrayList<>();
    cells.addAll(
        java.util.Arrays.asList(one.code(), one.name(), level.code(), rural, fate.state().code()));
    cells.add(fate.effective().orElse(null));
    boolean split = fate.state() == Fate.State.SPLIT;
    cells.add(split ? fate.codes().toArray(String[]::new) : new String[0]);
    cells.addAll(base == null ? whereItLay(one, fate) : above(base));
    cells.add(base);
    cells.add(fate.effective().filter(countyUnits::contains).isPresent());
    return RowFactory.create(cells.toArray());
  }

  private List<String> above(String base) {
    return ancestors.computeIfAbsent(base, this::ancestors);
  }

  /**
   * For a code that counts nowhere: what all that it was split into lie in, level by level, or else
   * what its last parent is or became.
   */
  private List<String> whereItLay(Division version, Fate fate) {
    if (!placesRetired) {
      return NONE;
    }
    if (fate.codes().isEmpty()) {
      String parent = hierarchy.placeOf(version.parent());
      return parent.equals(Hierarchy.ROOT) ? NONE : above(parent);
    }
    List<List<String>> each =
        fate.codes().stream()
            .map(heir -> successor(heir, Optional.empty()))
            .map(heir -> heir.map(one -> above(one.base())).orElse(NONE))
            .distinct()
            .toList();
    List<String> common = new ArrayList<>();
    for (int level = 0; level < ANCESTORS.size(); level++) {
      int at = level;
      List<String> found = each.stream().map(one -> one.get(at)).distinct().toList();
      common.add(found.size() == 1 ? found.get(0) : null);
    }
    return common;
  }

  private List<String> ancestors(String base) {
    List<String> chain = hierarchy.ancestorsOrSelf(base);
    List<String> found = new ArrayList<>();
    ANCESTORS.forEach(level -> found.add(at(chain, level)));
    return found;
  }

  private String at(List<String> chain, Level level) {
    return chain.stream().filter(code -> hierarchy.level(code) == level).findFirst().orElse(null);
  }
}
