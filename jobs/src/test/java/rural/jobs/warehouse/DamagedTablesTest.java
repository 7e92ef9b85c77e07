package rural.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rural.jobs.TestSpark;
import rural.schemas.contract.Language;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;

class DamagedTablesTest {

  private static final TableLayout LAYOUT =
      new TableLayout(
          "records.pond",
          new StructType().add("ponds", DataTypes.LongType),
          List.of(),
          List.of("ponds"));

  @TempDir private Path folder;

  private Home written() throws IOException {
    TestSpark.session();
    Home home = new Home(folder.resolve("home"));
    Files.createDirectories(home.warehouse());
    Warehouse tables = open(home);
    tables.writer(LAYOUT).append(tables.local(List.of(RowFactory.create(7L)), LAYOUT.schema()));
    return home;
  }

  private static Warehouse open(Home home) {
    return Warehouse.beside(home, ControlDatabase.open(home), Scale.SMALL);
  }

  /**
   * Spoilt metadata.json is left out: Iceberg reads it again for a minute and a half before it
   * gives up.
   */
  @ParameterizedTest
  @CsvSource({
    "data/.*parquet, gone",
    "data/.*parquet, spoilt",
    "metadata/.*metadata.json, gone",
    "metadata/snap-.*avro, gone",
    "metadata/snap-.*avro, spoilt",
    "metadata/[^s].*avro, gone",
    "metadata/[^s].*avro, spoilt",
  })
  void aFileOfATableThatIsGoneOrSpoiltIsNamed(String pattern, String fate) throws IOException {
    Home home = written();
    for (Path file : files(home, pattern)) {
      if (fate.equals("gone")) {
        Files.delete(file);
      } else {
        Files.writeString(file, "spoilt ".repeat(200));
      }
    }

    Throwable fault =
        catchThrowable(() -> open(home).read(LAYOUT).collectAsList().forEach(row -> {}));

    assertThat(DamagedTables.of(fault).orElseThrow(() -> new AssertionError(fault)).in(Language.EN))
        .matches(
            "A file of the tables is "
                + (fate.equals("gone") ? "missing" : "damaged")
                + ", \\S*/warehouse/records/pond/"
                + pattern
                + ": restore the home from a backup");
  }

  private static List<Path> files(Home home, String pattern) throws IOException {
    try (Stream<Path> tree = Files.walk(home.warehouse().resolve("records/pond"))) {
      List<Path> found = tree.filter(file -> file.toString().matches(".*/" + pattern)).toList();
      assertThat(found).isNotEmpty();
      return found;
    }
  }

  @Test
  void aFaultThatNamesNoFileOfATableIsNotTakenForDamage() {
    assertThat(DamagedTables.of(new IllegalStateException("no rows in /home/a/data/x.csv")))
        .isEmpty();
    assertThat(DamagedTables.of(new IllegalStateException())).isEmpty();
  }
}
