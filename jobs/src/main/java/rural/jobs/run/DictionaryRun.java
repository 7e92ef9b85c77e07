package rural.jobs.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rural.jobs.datapackage.DescribedTable;
import rural.jobs.datapackage.Describing;
import rural.jobs.dictionary.Dictionary;
import rural.jobs.dictionary.TableFacts;
import rural.jobs.release.Difference;
import rural.jobs.run.explain.FlagWords;
import rural.jobs.statistics.Statistic;
import rural.jobs.table.View;
import rural.jobs.warehouse.TableLayout;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Text;
import rural.schemas.home.Home;
import rural.schemas.settings.Settings;

/** Puts the dictionary together from contracts, code and what a home has; starts no Spark. */
public final class DictionaryRun {

  private final Home home;
  private final ContractBook book;
  private final Settings settings;
  private final Describing describing;

  public DictionaryRun(Home home, ContractBook book, Settings settings) {
    this.home = home;
    this.book = book;
    this.settings = settings;
    this.describing = new Describing(book);
  }

  /** Writes the dictionary into a folder, in the place of an older one. */
  public void write(Path folder) throws IOException {
    List<TableFacts> tables = new ArrayList<>(ofForms());
    tables.addAll(ofProduct());
    tables.addAll(views());
    new Dictionary(book, tables, words(), new DictionaryChanges(home, book, settings).all())
        .write(folder);
  }

  private List<TableFacts> ofForms() {
    return book.contracts().stream()
        .map(
            one ->
                new TableFacts(
                    one.table(),
                    describing.of(one, Tables.of(one).schema(), one.key()),
                    Optional.of(one.form()),
                    false))
        .toList();
  }

  private List<TableFacts> ofProduct() {
    List<TableFacts> tables = new ArrayList<>();
    Tables.published().forEach(one -> tables.add(own(one, Tables.key(one))));
    tables.add(own(Tables.SUBMISSIONS, Tables.SUBMISSIONS.sortedBy()));
    tables.add(own(Tables.QUARANTINE, List.of()));
    tables.add(own(Tables.PLACES, Tables.PLACES.sortedBy()));
    tables.add(own(Tables.LINEAGE, Tables.LINEAGE.sortedBy()));
    tables.add(
        new TableFacts(
            "difference.csv",
            describing.own("difference", Difference.SCHEMA, List.of()),
            Optional.empty(),
            false));
    return tables;
  }

  private TableFacts own(TableLayout layout, List<String> key) {
    return new TableFacts(
        layout.name(),
        describing.own(shortName(layout.name()), layout.schema(), key),
        Optional.empty(),
        false);
  }

  /** The views as they are once every table exists. */
  private List<TableFacts> views() {
    Map<String, TableLayout> layouts = new TreeMap<>();
    Tables.published().forEach(one -> layouts.put(one.name(), one));
    book.contracts().stream()
        .filter(Contract::isReceived)
        .forEach(one -> layouts.put(one.table(), Tables.of(one)));
    layouts.put(Tables.PLACES.name(), Tables.PLACES);
    return Views.of(
            book,
            settings,
            List.of(),
            name -> Optional.ofNullable(layouts.get(name)).map(TableLayout::schema))
        .stream()
        .map(this::view)
        .toList();
  }

  private TableFacts view(View view) {
    DescribedTable columns = describing.own(shortName(view.name()), view.schema(), List.of());
    String[] title = view.comment().split(" · ", 2);
    Text said = new Text(title[0], title[title.length - 1]);
    return new TableFacts(
        view.name(),
        new DescribedTable(view.name(), said, columns.columns(), List.of()),
        Optional.empty(),
        true);
  }

  private static List<Dictionary.Word> words() {
    List<Dictionary.Word> words = new ArrayList<>();
    new TreeMap<>(FlagWords.all())
        .forEach((flag, says) -> words.add(new Dictionary.Word("rates.flags", flag, says)));
    for (Statistic one : Statistics.ALL) {
      new TreeMap<>(one.words())
          .forEach((code, says) -> words.add(new Dictionary.Word(one.name(), code, says)));
    }
    return words;
  }

  private static String shortName(String name) {
    return name.substring(name.indexOf('.') + 1);
  }
}
