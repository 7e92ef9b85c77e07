package rural.jobs.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import rural.jobs.merge.Versions;
import rural.jobs.registry.PlaceBook;
import rural.jobs.registry.Registry;
import rural.jobs.table.LineageTable;
import rural.jobs.table.View;
import rural.jobs.view.LatestView;
import rural.jobs.view.Lineage;
import rural.jobs.view.Panel;
import rural.jobs.view.PanelVillages;
import rural.jobs.view.PlacesToday;
import rural.jobs.view.ReleaseViews;
import rural.jobs.view.WideRates;
import rural.jobs.warehouse.StoredViews;
import rural.jobs.warehouse.TableLayout;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseRegister;
import rural.schemas.control.ReleaseState;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;

/**
 * The views of a home. They lie in the catalog, so that every Spark finds them; a session brings
 * them up to date when it opens, and whoever publishes or withdraws corrects the one that says
 * which releases are in force.
 */
public final class Views {

  private final Desk desk;
  private final Warehouse warehouse;
  private final StoredViews views;

  public Views(Desk desk, Warehouse warehouse) {
    this.desk = desk;
    this.warehouse = warehouse;
    this.views = warehouse.views();
  }

  /** Says in the view of the register what the register says; before there are views, nothing. */
  static void say(ReleaseRegister register, StoredViews views) {
    if (views.exists(ReleaseViews.RELEASES)) {
      views.put(ReleaseViews.releases(register.list()));
    }
  }

  /** The same for who has not opened the tables. */
  public static void say(Desk desk) {
    try (StoredViews views = StoredViews.open(desk.home(), desk.control())) {
      say(register(desk), views);
    }
  }

  /** Makes what is missing or no longer right. */
  public void refresh() {
    refreshPanel();
    views.keep(of(desk.book(), desk.settings(), register(desk).list(), views::columns));
  }

  /**
   * The views over tables that exist.
   *
   * @param stored table → its columns; empty where it was never made
   */
  static List<View> of(
      ContractBook book,
      Settings settings,
      List<Release> releases,
      Function<String, Optional<StructType>> stored) {
    List<View> all = new ArrayList<>();
    all.add(ReleaseViews.releases(releases));
    for (TableLayout table : Tables.published()) {
      stored.apply(table.name()).ifPresent(columns -> all.addAll(ofReleases(book, table, columns)));
    }
    all.addAll(ofForms(book, settings, stored));
    return all;
  }

  private static List<View> ofForms(
      ContractBook book, Settings settings, Function<String, Optional<StructType>> stored) {
    List<View> all = new ArrayList<>();
    List<View> panels = new ArrayList<>();
    boolean hasPlaces =
        stored.apply(Tables.PLACES.name()).isPresent()
            && stored
                .apply(Tables.LINEAGE.name())
                .filter(one -> List.of(one.fieldNames()).containsAll(LineageTable.ABOVE))
                .isPresent();
    for (Contract contract : book.contracts()) {
      Optional<StructType> columns = stored.apply(contract.table());
      columns
          .map(one -> LatestView.of(contract, one, Versions.WITHDRAWN, hasPlaces))
          .ifPresent(all::add);
      columns
          .filter(one -> hasPlaces && Panel.isOf(contract))
          .map(one -> Panel.of(contract, one, settings))
          .ifPresent(panels::add);
    }
    all.addAll(panels);
    if (!panels.isEmpty()) {
      all.add(PanelVillages.of(panels));
    }
    return all;
  }

  private static List<View> ofReleases(ContractBook book, TableLayout table, StructType stored) {
    View current = ReleaseViews.current(table.name(), stored);
    return table.equals(Tables.RATES)
        ? List.of(current, ReleaseViews.allRates(stored), WideRates.of(book))
        : List.of(current);
  }

  /**
   * Where divisions or the newest quarter changed. Needs no lock: two who do it write the same, and
   * what a run changes meanwhile is found by the next, since the sources are looked up first.
   */
  private void refreshPanel() {
    Optional<Quarter> newest = newest();
    if (newest.isEmpty() || isPanelOf(sources(newest.get()))) {
      return;
    }
    makePanel(newest.get());
  }

  private boolean isPanelOf(String sources) {
    return Stream.of(Tables.PLACES, Tables.LINEAGE)
        .allMatch(table -> warehouse.derived(table).isMadeFrom(sources));
  }

  private void makePanel(Quarter quarter) {
    String sources = sources(quarter);
    Knowledge knowledge = new Knowledge(warehouse, desk.book(), Optional.empty());
    var division = knowledge.inForce(desk.book().form("division").table());
    var changes = knowledge.inForce(desk.book().form("division_change").table());
    Registry registry = Registry.read(division, changes, List.of(), List.of());
    warehouse.derived(Tables.PLACES).make(PlacesToday.of(division, registry, quarter), sources);
    warehouse
        .derived(Tables.LINEAGE)
        .make(
            warehouse.local(lineage(desk, division, registry, quarter), Tables.LINEAGE.schema()),
            sources);
  }

  /** From the year before the first release to a year from now: later is as the register ends. */
  static List<Row> lineage(Desk desk, Dataset<Row> division, Registry registry, Quarter newest) {
    Quarter first =
        register(desk).list().stream()
            .map(Release::quarter)
            .min(Quarter::compareTo)
            .orElse(newest)
            .yearBefore();
    Quarter now = Quarter.containing(LocalDate.now(desk.clock()));
    Quarter last = now.compareTo(newest) < 0 ? newest : now;
    return Lineage.of(PlaceBook.of(registry, division), first, last.next().next().next().next());
  }

  /** What the panel's tables are made from; the words change when their columns do. */
  private String sources(Quarter quarter) {
    return "with levels "
        + quarter
        + " "
        + warehouse.snapshot(desk.book().form("division").table())
        + " "
        + warehouse.snapshot(desk.book().form("division_change").table());
  }

  private Optional<Quarter> newest() {
    return register(desk).list().stream()
        .filter(one -> one.state() == ReleaseState.PUBLISHED)
        .map(Release::quarter)
        .max(Quarter::compareTo);
  }

  private static ReleaseRegister register(Desk desk) {
    return new ReleaseRegister(desk.control().jdbi(), desk.clock());
  }
}
