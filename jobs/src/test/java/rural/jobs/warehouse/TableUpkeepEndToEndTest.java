package rural.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.iceberg.Snapshot;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;

/** A table to which twelve commits added a row each, in two partitions. */
class TableUpkeepEndToEndTest {

  private static final TableLayout LAYOUT =
      new TableLayout(
          "records.pond",
          new StructType()
              .add("quarter", DataTypes.StringType)
              .add("division_code", DataTypes.StringType)
              .add("ponds", DataTypes.LongType),
          List.of("quarter"),
          List.of("division_code"));

  @ParameterizedTest
  @EnumSource(Scale.class)
  void tableTagAndBranchReadTheSameFromFewerFilesAndOldStatesAreGone(Scale scale)
      throws IOException {
    Path folder = Files.createTempDirectory(Path.of("target"), "tables").toAbsolutePath();
    Home home = new Home(folder);
    Files.createDirectories(home.warehouse());
    try (Warehouse warehouse = Warehouse.open(home, ControlDatabase.open(home), scale)) {
      List<String> tagged = new ArrayList<>();
      List<String> branched = new ArrayList<>();
      List<String> all = new ArrayList<>();
      for (int n = 12; n > 0; n--) {
        all.add(append(warehouse, n));
        if (n == 8) {
          tagged.addAll(all);
          warehouse.references().tag(warehouse.snapshots(), "2024Q1.1");
        } else if (n == 6) {
          branched.addAll(all);
          warehouse.references().branch(LAYOUT.name(), "release-2024Q2.1");
        }
      }
      Path old = stray(warehouse, "old.parquet", Duration.ofDays(4));
      Path fresh = stray(warehouse, "fresh.parquet", Duration.ofDays(2));
      Instant now = Instant.now();

      Upkeep.Done kept =
          warehouse.upkeep().look(LAYOUT.name(), Instant.EPOCH, now.minus(Duration.ofDays(3)));

      assertThat(kept).isEqualTo(new Upkeep.Done(1, 12, 2, 0, 1));
      assertThat(old).doesNotExist();
      assertThat(fresh).exists();
      assertThat(snapshots(warehouse)).hasSize(13);

      Upkeep.Done expired =
          warehouse
              .upkeep()
              .look(LAYOUT.name(), now.plus(Duration.ofDays(1)), now.minus(Duration.ofDays(3)));

      // of thirteen states the current one, the tagged and the branched stay
      assertThat(expired).isEqualTo(new Upkeep.Done(1, 2, 2, 10, 0));
      assertThat(read(warehouse.read(LAYOUT))).containsExactlyInAnyOrderElementsOf(all);
      assertThat(read(warehouse.read(LAYOUT, "2024Q1.1")))
          .containsExactlyInAnyOrderElementsOf(tagged)
          .hasSize(5);
      assertThat(read(warehouse.read(LAYOUT, "release-2024Q2.1")))
          .containsExactlyInAnyOrderElementsOf(branched)
          .hasSize(7);
      assertThat(firstCodes(warehouse)).isSorted().hasSize(6);
      assertThatANewColumnIsAddedAndReadsAsNothing(warehouse);
    }
  }

  private static void assertThatANewColumnIsAddedAndReadsAsNothing(Warehouse warehouse) {
    StructType wider = LAYOUT.schema().add("fish", DataTypes.LongType);
    TableLayout layout =
        new TableLayout(LAYOUT.name(), wider, LAYOUT.partitionedBy(), LAYOUT.sortedBy());
    assertThat(warehouse.read(layout).filter("fish is null").count()).isEqualTo(12);
    warehouse
        .writer(layout)
        .append(
            warehouse.local(List.of(RowFactory.create("2024Q1", "990101000099", 1L, 7L)), wider));
    assertThat(warehouse.read(layout).filter("fish = 7").count()).isEqualTo(1);
    assertThat(warehouse.read(layout).filter("fish is null").count()).isEqualTo(12);
    assertThat(warehouse.read(layout, "2024Q1.1").filter("fish is null").count()).isEqualTo(5);
  }

  private static String append(Warehouse warehouse, int n) {
    String quarter = n % 2 == 0 ? "2024Q1" : "2024Q2";
    String code = "9901010000" + (10 + n);
    warehouse
        .writer(LAYOUT)
        .append(
            warehouse.local(List.of(RowFactory.create(quarter, code, (long) n)), LAYOUT.schema()));
    return quarter + " " + code + " " + n;
  }

  private static List<String> read(Dataset<Row> rows) {
    return rows.collectAsList().stream()
        .map(row -> row.getString(0) + " " + row.getString(1) + " " + row.getLong(2))
        .toList();
  }

  /** The codes of one partition as they lie in its one file. */
  private static List<String> firstCodes(Warehouse warehouse) {
    return warehouse.read(LAYOUT).filter("quarter = '2024Q1'").collectAsList().stream()
        .map(row -> row.getString(1))
        .toList();
  }

  private static List<Long> snapshots(Warehouse warehouse) {
    List<Long> ids = new ArrayList<>();
    for (Snapshot one : warehouse.table(LAYOUT.name()).snapshots()) {
      ids.add(one.snapshotId());
    }
    return ids;
  }

  /** A file in the table's folder that no commit names. */
  private static Path stray(Warehouse warehouse, String name, Duration age) throws IOException {
    Path location = Path.of(java.net.URI.create(warehouse.table(LAYOUT.name()).location()));
    try (Stream<Path> tree = Files.walk(location)) {
      Path file = tree.filter(one -> one.toString().endsWith(".parquet")).findFirst().orElseThrow();
      Path stray = Files.copy(file, file.resolveSibling(name));
      Files.setLastModifiedTime(stray, FileTime.from(Instant.now().minus(age)));
      return stray;
    }
  }
}
