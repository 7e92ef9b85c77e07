package rural.jobs.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructType;
import rural.jobs.dictionary.Dictionary;
import rural.jobs.release.Difference;
import rural.jobs.release.Manifest;
import rural.jobs.warehouse.StoredViews;
import rural.jobs.warehouse.TableLayout;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Text;
import rural.schemas.contract.Validity;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;
import rural.schemas.settings.Settings;

/**
 * What is not as it was: definitions that begin or end, contracts that the home replaces, what
 * differs from one release to the next, and tables that an older program wrote.
 */
record DictionaryChanges(Home home, ContractBook book, Settings settings) {

  private static final String NOW = "—";

  List<Dictionary.Change> all() throws IOException {
    List<Dictionary.Change> all = new ArrayList<>();
    all.addAll(tables());
    all.addAll(replaced());
    all.addAll(releases());
    all.addAll(definitions());
    return all;
  }

  private List<Dictionary.Change> definitions() {
    List<Dictionary.Change> changes = new ArrayList<>();
    for (Contract contract : book.contracts()) {
      for (Indicator one : contract.indicators()) {
        if (!one.validity().from().equals(Validity.ALWAYS.from())) {
          changes.add(
              change(
                  one.validity().from(),
                  one.id(),
                  new Text("定义生效，口径 {0}", "This definition begins, caliber {0}")
                      .with(one.caliber())));
        }
        one.validity()
            .until()
            .ifPresent(
                day ->
                    changes.add(
                        change(
                            day,
                            one.id(),
                            new Text("定义停用，口径 {0}", "This definition ends, caliber {0}")
                                .with(one.caliber()))));
      }
    }
    return changes;
  }

  private List<Dictionary.Change> replaced() {
    ContractBook shipped = ContractReader.shipped();
    return book.contracts().stream()
        .filter(
            one ->
                shipped
                    .find(one.form())
                    .filter(same -> same.digest().equals(one.digest()))
                    .isEmpty())
        .map(
            one ->
                change(
                    NOW,
                    one.form(),
                    shipped.find(one.form()).isPresent()
                        ? new Text(
                            "本单位的定义替换了自带定义", "A contract of this home replaces the shipped one")
                        : new Text("本单位自加的报表", "A form that this home added")))
        .toList();
  }

  private List<Dictionary.Change> releases() throws IOException {
    List<Manifest> manifests = manifests();
    List<Dictionary.Change> changes = new ArrayList<>();
    for (int i = manifests.size() - 1; i > 0; i--) {
      between(manifests.get(i - 1), manifests.get(i), changes);
    }
    return changes;
  }

  private static void between(Manifest before, Manifest after, List<Dictionary.Change> changes) {
    Set<String> forms = new TreeSet<>(before.contracts().keySet());
    forms.addAll(after.contracts().keySet());
    for (String form : forms) {
      if (!Objects.equals(before.contracts().get(form), after.contracts().get(form))) {
        changes.add(
            change(
                after.release(),
                form,
                new Text("报表定义与发布 {0} 不同", "The contract differs from release {0}")
                    .with(before.release())));
      }
    }
    for (String indicator : Difference.redefined(before, after)) {
      changes.add(
          change(
              after.release(),
              indicator,
              new Text("计算方法与发布 {0} 不同", "It is counted otherwise than in release {0}")
                  .with(before.release())));
    }
  }

  /** In the order in which they were made. */
  private List<Manifest> manifests() throws IOException {
    if (!Files.isDirectory(home.releases())) {
      return List.of();
    }
    List<Manifest> manifests = new ArrayList<>();
    try (Stream<Path> folders = Files.list(home.releases())) {
      for (Path folder : folders.filter(DictionaryChanges::isSealed).toList()) {
        manifests.add(Manifest.read(folder));
      }
    }
    manifests.sort(Comparator.comparing(Manifest::createdAt));
    return manifests;
  }

  private static boolean isSealed(Path folder) {
    return !folder.getFileName().toString().startsWith(".")
        && Files.exists(folder.resolve(Manifest.FILE));
  }

  private List<Dictionary.Change> tables() throws IOException {
    if (!Warehouse.holdsSomething(home)) {
      return List.of();
    }
    List<TableLayout> declared = new ArrayList<>(Tables.published());
    book.contracts().forEach(one -> declared.add(Tables.of(one)));
    List<Dictionary.Change> changes = new ArrayList<>();
    try (StoredViews catalog =
        StoredViews.open(home, ControlDatabase.open(home, settings.control()))) {
      for (TableLayout table : declared) {
        catalog
            .columns(table.name())
            .flatMap(stored -> differs(table, stored))
            .ifPresent(changes::add);
      }
    }
    return changes;
  }

  private static Optional<Dictionary.Change> differs(TableLayout table, StructType stored) {
    List<String> here = Arrays.asList(table.schema().fieldNames());
    List<String> there = Arrays.asList(stored.fieldNames());
    List<String> added = here.stream().filter(name -> !there.contains(name)).toList();
    List<String> gone = there.stream().filter(name -> !here.contains(name)).toList();
    if (added.isEmpty() && gone.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(change(NOW, table.name(), lacksAndHas(added, gone)));
  }

  private static Text lacksAndHas(List<String> added, List<String> gone) {
    Text lacks =
        new Text("数据表由旧版程序写成，尚无 {0}", "An older program wrote the table; it has no {0} yet")
            .with(String.join(", ", added));
    Text has =
        new Text("数据表另有现行定义中没有的 {0}", "The table has {0}, which nothing defines any more")
            .with(String.join(", ", gone));
    if (added.isEmpty() || gone.isEmpty()) {
      return gone.isEmpty() ? lacks : has;
    }
    return new Text("{0}；{1}", "{0}. {1}").with(lacks, has);
  }

  private static Dictionary.Change change(Object since, String subject, Text says) {
    return new Dictionary.Change(since.toString(), subject, says);
  }
}
