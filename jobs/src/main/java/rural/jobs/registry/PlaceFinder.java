package rural.jobs.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final LocalDate day;
  private final Hierarchy hierarchy;
  private final Successions successions;
  private final Map<String, Division> villages;
  private final Map<String, List<String>> ancestors = new ConcurrentHashMap<>();

  PlaceFinder(Registry registry, LocalDate day) {
    this.day = day;
    this.hierarchy = registry.hierarchy(day);
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
    return row(Hierarchy.ROOT, "全国", "nation", false, Fate.inForce(Hierarchy.ROOT), Hierarchy.ROOT);
  }

  Row place(Division one) {
    Fate fate = fate(one);
    if (fate.effective().isEmpty()) {
      return row(one.code(), one.name(), one.level().code(), one.rural(), fate, null);
    }
    Counting counting = counting(one, fate.effective().get());
    String level = counting.level().code();
    return row(one.code(), one.name(), level, counting.rural(), fate, counting.base());
  }

  /**
   * What a division counts as on the day.
   *
   * @param effective its code in force
   * @param base what that hangs under where it is a village, else itself
   */
  record Counting(String effective, String base, Level level, boolean rural) {}

  /** Empty where nothing in force counts for it. */
  Optional<Counting> counting(Division one) {
    return fate(one).effective().map(effective -> counting(one, effective));
  }

  /** The same of a code that only the changes know: its successor's place. */
  Optional<Counting> succeeding(String code) {
    return successions
        .of(code)
        .effective()
        .flatMap(
            effective ->
                hierarchy.contains(effective)
                    ? Optional.of(
                        new Counting(effective, effective, hierarchy.level(effective), false))
                    : Optional.ofNullable(villages.get(effective))
                        .map(village -> counting(village, effective)));
  }

  private Fate fate(Division one) {
    return one.isInForce(day) ? Fate.inForce(one.code()) : successions.of(one.code());
  }

  private Counting counting(Division one, String effective) {
    if (hierarchy.contains(effective)) {
      return new Counting(effective, effective, hierarchy.level(effective), one.rural());
    }
    Division village = villages.getOrDefault(effective, one);
    return new Counting(
        effective, hierarchy.placeOf(village.parent()), village.level(), village.rural());
  }

  private Row row(String code, String name, String level, boolean rural, Fate fate, String base) {
    List<Object> cells = new ArrayList<>();
    cells.addAll(java.util.Arrays.asList(code, name, level, rural, fate.state().code()));
    cells.add(fate.effective().orElse(null));
    boolean split = fate.state() == Fate.State.SPLIT;
    cells.add(split ? fate.codes().toArray(String[]::new) : new String[0]);
    cells.addAll(base == null ? NONE : ancestors.computeIfAbsent(base, this::ancestors));
    cells.add(base);
    return RowFactory.create(cells.toArray());
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
