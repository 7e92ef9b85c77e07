package rural.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rural.jobs.TestSpark;
import rural.jobs.table.View;
import rural.jobs.warehouse.location.CatalogRows;
import rural.jobs.warehouse.location.Relocation;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.HomeLock;
import rural.schemas.home.Home;
import rural.schemas.text.MistypedException;

/** Whatever a home is called, its tables lie in it, and go on after it was misplaced or moved. */
class HomeNamesTest {

  private static final StructType ROW =
      new StructType().add("division_code", DataTypes.StringType).add("n", DataTypes.LongType);

  private static final TableLayout LAYOUT =
      new TableLayout("records.some", ROW, List.of("division_code"), List.of("n"));

  private static final List<String> BOTH = List.of("[990101,1]", "[990102,2]", "[990102,3]");

  @TempDir private Path folder;

  @BeforeAll
  static void startsSpark() {
    assertThat(TestSpark.session()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "数据",
        "a home",
        " leading and trailing ",
        "[a]",
        "{a,b}",
        "#1",
        "100%",
        "%20",
        "%E6%95%B0",
        "a&b",
        "a+b",
        "it's",
        "a:b",
        "a*b?",
        "~",
        "数据 [1]{2}#%20&+'"
      })
  void tablesLieInTheirHomeAndNowhereElse(String name) throws IOException {
    Home home = new Home(folder.resolve(name));
    write(home, Scale.SMALL);
    assertThat(folder.toFile().list()).containsExactly(home.root().getFileName().toString());
    assertThat(parquet(home.warehouse())).hasSize(2);
    assertThat(read(home)).isEqualTo(BOTH);
  }

  @Test
  void aLongPathIsTakenAsItIs() throws IOException {
    write(new Home(folder.resolve("村".repeat(80)).resolve("x".repeat(200))), Scale.SMALL);
    assertThat(parquet(folder)).hasSize(2);
  }

  @Test
  void upkeepKeepsWhatATableReads() throws IOException {
    Home home = new Home(folder.resolve("数据 %20 [1]"));
    write(home, Scale.LARGE);
    Warehouse warehouse = open(home, Scale.LARGE);
    warehouse.upkeep().look(LAYOUT.name(), Instant.now(), Instant.now().minusSeconds(86_500));
    assertThat(read(home)).isEqualTo(BOTH);
    assertThat(folder.toFile().list()).containsExactly(home.root().getFileName().toString());
  }

  @Test
  void whatWasWrittenThroughALinkIsThereWithoutIt() throws IOException {
    Home home = new Home(Files.createDirectory(folder.resolve("home")));
    Path link = Files.createSymbolicLink(folder.resolve("链接"), home.root());
    write(new Home(link), Scale.SMALL);
    Files.delete(link);
    assertThat(read(home)).isEqualTo(BOTH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"数据", "a home", "数据/家 [1]#%20"})
  void whatAnEarlierProgramMisplacedIsBroughtHome(String name) throws IOException {
    Home home = misplaced(name);
    assertThat(new TablesPlace(home, ControlDatabase.open(home)).isWrong()).isTrue();
    assertThat(read(home)).as("where it lies").isEqualTo(BOTH);
    assertThat(putRight(home)).hasSize(1);
    atHome(home, folder.resolve(name));
  }

  @Test
  void broughtHomeItIsTheSameAfterAKillAnywhere() throws IOException {
    for (int kept = 0; kept < 24; kept += 5) {
      Home home = misplaced("数据" + kept);
      Path place = Path.of(home.warehouse().toUri().getRawPath());
      copySome(place, home.warehouse(), kept);
      if (kept % 2 == 0) {
        // Some of what was copied had been rewritten.
        new Relocation(place, home.warehouse()).rewrite();
      }
      putRight(home);
      atHome(home, home.root());
    }
  }

  @Test
  void whatAKillLeftBesideIsRemovedByTheNext() throws IOException {
    Home home = misplaced("数据");
    Path place = Path.of(home.warehouse().toUri().getRawPath());
    copySome(place, home.warehouse(), Integer.MAX_VALUE);
    new Relocation(place, home.warehouse()).apply(ControlDatabase.open(home));
    assertThat(place).exists();
    assertThat(putRight(home)).isEmpty();
    atHome(home, home.root());
  }

  @Test
  void aHomeThatIsReallyCalledSoIsNotEmptiedForItsCopy() throws IOException {
    Home real = new Home(folder.resolve("%E6%95%B0%E6%8D%AE"));
    write(real, Scale.SMALL);
    Home copy = new Home(folder.resolve("数据"));
    copySome(real.root(), copy.root(), Integer.MAX_VALUE);
    TablesPlace place = new TablesPlace(copy, ControlDatabase.open(copy));
    assertThat(place.putRight()).isEmpty();
    org.assertj.core.api.Assertions.assertThatThrownBy(place::check)
        .isInstanceOf(MistypedException.class);
    assertThat(read(real)).isEqualTo(BOTH);
  }

  @Test
  void aHomeThatWasMovedGoesOnAndACopyIsRefused() throws IOException {
    Home home = new Home(folder.resolve("home"));
    write(home, Scale.SMALL);
    Home copy = new Home(folder.resolve("copy"));
    copySome(home.root(), copy.root(), Integer.MAX_VALUE);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> open(copy, Scale.SMALL))
        .isInstanceOf(MistypedException.class)
        .hasMessageContaining(copy.root().toString())
        .hasMessageContaining(home.warehouse().toString());
    assertThat(putRight(copy)).isEmpty();
    Files.move(home.root(), folder.resolve("away"));
    assertThat(putRight(copy)).hasSize(1);
    atHome(copy, copy.root());
  }

  /** Tables as the earlier program made them: it gave the catalog a URI for a path. */
  private Home misplaced(String name) throws IOException {
    Home home = new Home(folder.resolve(name));
    write(home, Scale.SMALL);
    Path place = Path.of(home.warehouse().toUri().getRawPath());
    Files.createDirectories(place.getParent());
    Files.move(home.warehouse(), place);
    new Relocation(home.warehouse(), place).apply(ControlDatabase.open(home));
    Files.createDirectories(home.warehouse());
    return home;
  }

  private static List<rural.schemas.contract.Text> putRight(Home home) throws IOException {
    ControlDatabase control = ControlDatabase.open(home);
    try (HomeLock lock = HomeLock.take(control, Clock.systemUTC())) {
      assertThat(lock.owner()).isNotEmpty();
      return new TablesPlace(home, control).putRight();
    }
  }

  /** All is in the home, nothing beside it, nothing names another place, and it can be added to. */
  private void atHome(Home home, Path only) throws IOException {
    ControlDatabase control = ControlDatabase.open(home);
    assertThat(new TablesPlace(home, control).isWrong()).isFalse();
    assertThat(new CatalogRows(control).places()).containsExactly(home.warehouse());
    assertThat(read(home)).isEqualTo(BOTH);
    assertThat(parquet(home.warehouse())).hasSize(2);
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(one -> one.getFileName().toString().contains("%E6"))).isEmpty();
    }
    assertThat(only).exists();
    Warehouse warehouse = open(home, Scale.SMALL);
    assertThat(warehouse.views().exists("records.seen")).isTrue();
    warehouse.writer(LAYOUT).append(warehouse.local(List.of(RowFactory.create("990103", 4L)), ROW));
    assertThat(states(warehouse)).containsExactly(1L, 3L, 4L);
  }

  /** Every state of the table can be read, not only the last. */
  private static List<Long> states(Warehouse warehouse) {
    return warehouse
        .spark()
        .sql("select snapshot_id from rural.records.some.snapshots order by committed_at")
        .collectAsList()
        .stream()
        .map(
            row ->
                warehouse
                    .spark()
                    .sql("select * from rural.records.some version as of " + row.getLong(0))
                    .count())
        .toList();
  }

  private static void copySome(Path from, Path to, int files) throws IOException {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path file : tree.filter(Files::isRegularFile).sorted().limit(files).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static Warehouse open(Home home, Scale scale) {
    return Warehouse.beside(home, ControlDatabase.open(home), scale);
  }

  /** Closing the tables would stop the Spark that all tests share. */
  private static void write(Home home, Scale scale) {
    Warehouse warehouse = open(home, scale);
    warehouse.writer(LAYOUT).append(warehouse.local(List.of(RowFactory.create("990101", 1L)), ROW));
    warehouse
        .writer(LAYOUT)
        .append(
            warehouse.local(
                List.of(RowFactory.create("990102", 2L), RowFactory.create("990102", 3L)), ROW));
    warehouse.views().put(new View("records.seen", "all", ROW, "select * from rural.records.some"));
  }

  private static List<String> read(Home home) {
    Warehouse warehouse = open(home, Scale.LARGE);
    return warehouse.read(LAYOUT).collectAsList().stream().map(Row::toString).sorted().toList();
  }

  private static List<Path> parquet(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(one -> one.toString().endsWith(".parquet")).toList();
    }
  }
}
