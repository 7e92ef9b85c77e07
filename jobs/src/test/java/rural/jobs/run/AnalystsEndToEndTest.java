package rural.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import rural.jobs.datapackage.PackageReader;
import rural.jobs.sample.Sample;
import rural.jobs.sample.SampleOptions;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.period.Quarter;

/**
 * One quarter of a small province as an analyst meets it: the release's folder, an export, views,
 * and the code blocks of TABLES.md as they stand there.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnalystsEndToEndTest {

  private static final Quarter THIRD = Quarter.of("2024Q3");

  private static AnalystsFolder at;
  private static PageSnippets page;

  @BeforeAll
  static void publishesAQuarterAndExportsIt() throws IOException {
    at =
        new AnalystsFolder(
            Files.createTempDirectory(Path.of("target"), "analysts").toAbsolutePath());
    page = PageSnippets.of(Path.of("TABLES.md"));
    Path sample = at.folder().resolve("sample");
    Set<String> forms = Set.of("garbage", "toilet", "sewage_village", "straw_production");
    Sample.write(new SampleOptions(24, 1, 11, 0.05, sample, THIRD, forms, OptionalInt.of(2)));
    assertThat(
            at.rural(
                    "quarterly",
                    "--quarter=2024Q3",
                    "--inbox=" + sample.resolve("2024Q3"),
                    "--received-at="
                        + THIRD
                            .end()
                            .plusDays(12)
                            .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                            .toInstant(),
                    "--approve-by=Wang",
                    "--reason=sample")
                .exit())
        .isZero();
    AnalystsFolder.Said said =
        at.rural("export", "--release=2024Q3.1", "--to=" + at.folder().resolve("export"));
    assertThat(said.exit()).as(said.out()).isZero();
  }

  @Test
  @Order(1)
  void theReleaseDescribesItsFilesAndTheyAreAsItSays() throws IOException {
    PackageReader reader = new PackageReader(at.release());
    reader.check();
    assertThat(reader.names()).contains("rates", "trends", "outliers", "problems");
    assertThat(new rural.jobs.release.ReleaseFolder(at.home(), "2024Q3.1").verify()).isEmpty();
    assertThat(Files.readString(at.release().resolve("manifest.json")))
        .contains("datapackage.json");
  }

  @Test
  @Order(1)
  void theExportDescribesItselfAndIsTheSameBytesWhenItIsDoneAgain() throws IOException {
    new PackageReader(at.folder().resolve("export")).check();
    Path again = at.folder().resolve("again");
    assertThat(
            at.rural(
                    "export",
                    "--release=2024Q3.1",
                    "--tables=published.rates,toilet",
                    "--to=" + again)
                .exit())
        .isZero();
    List<String> files = AnalystsFolder.files(again);
    assertThat(files).contains("rates/2024Q3.parquet", "toilet/2024Q3.parquet", "datapackage.json");
    for (String file : files) {
      if (file.endsWith(".parquet")) {
        assertThat(again.resolve(file))
            .hasSameBinaryContentAs(at.folder().resolve("export").resolve(file));
      }
    }
    assertThat(AnalystsFolder.files(at.folder().resolve("export")))
        .noneMatch(name -> name.contains("quarantine"));
  }

  @Test
  @Order(1)
  void theKeysThatAnExportNamesTellItsRowsApart() throws IOException, SQLException {
    Path export = at.folder().resolve("export");
    int checked = 0;
    for (JsonNode resource : new PackageReader(export).root().get("resources")) {
      JsonNode schema = resource.get("schema");
      JsonNode key =
          schema.has("primaryKey") ? schema.get("primaryKey") : schema.get("uniqueKeys").get(0);
      List<String> columns = new ArrayList<>();
      key.forEach(one -> columns.add('"' + one.asText() + '"'));
      List<String> files = new ArrayList<>();
      JsonNode path = resource.get("path");
      (path.isArray() ? path : List.of(path))
          .forEach(one -> files.add("'" + export.resolve(one.asText()) + "'"));
      assertThat(
              at.duckDb(
                  "select %1$s from read_parquet([%2$s]) group by %1$s having count(*) > 1"
                      .formatted(String.join(", ", columns), String.join(", ", files))))
          .as(resource.get("name").asText())
          .isEmpty();
      checked++;
    }
    assertThat(checked).isGreaterThan(8);
  }

  @Test
  @Order(1)
  void nothingIsOverwrittenAndAMistypedTableIsAnsweredWithTheRightOne() throws IOException {
    Path mine = Files.createDirectories(at.folder().resolve("mine"));
    Files.writeString(mine.resolve("thesis.txt"), "years of work");
    AnalystsFolder.Said said =
        at.rural("export", "--release=2024Q3.1", "--tables=rates", "--to=" + mine);
    assertThat(said.exit()).isEqualTo(Exit.USAGE.code());
    assertThat(said.err()).contains("not an empty folder");
    assertThat(AnalystsFolder.files(mine)).containsExactly("thesis.txt");
    AnalystsFolder.Said mistyped =
        at.rural(
            "export",
            "--release=2024Q3.1",
            "--tables=toilett",
            "--to=" + at.folder().resolve("no"));
    assertThat(mistyped.exit()).isEqualTo(Exit.USAGE.code());
    assertThat(mistyped.err()).contains("did you mean 'toilet'");
    AnalystsFolder.Said refused =
        at.rural(
            "export",
            "--release=2024Q3.1",
            "--tables=quarantine",
            "--to=" + at.folder().resolve("no"));
    assertThat(refused.exit()).isEqualTo(Exit.USAGE.code());
    assertThat(at.folder().resolve("no")).doesNotExist();
  }

  @Test
  @Order(1)
  void duckDbReadsTheFilesAsThePageSays() throws SQLException, IOException {
    List<NamedCsvRecord> counties =
        at.rates("county").stream()
            .filter(one -> one.getField("indicator").equals("toilet.sanitary_coverage"))
            .sorted(
                Comparator.comparing((NamedCsvRecord one) -> AnalystsFolder.number(one, "value"))
                    .reversed()
                    .thenComparing(one -> one.getField("division_code")))
            .toList();
    List<List<String>> expected = new ArrayList<>();
    counties.forEach(
        one ->
            expected.add(
                List.of(
                    one.getField("division_name"),
                    AnalystsFolder.number(one, "value")
                        .setScale(2, RoundingMode.HALF_UP)
                        .toPlainString())));
    assertThat(expected).isNotEmpty();
    assertThat(at.duckDb(page.only("-- DuckDB"))).isEqualTo(expected);
    long households =
        at
            .duckDb(
                page.only(
                    "-- DuckDB: an export joined to its register of divisions as it was at the end"
                        + " of the quarter"))
            .stream()
            .mapToLong(row -> Long.parseLong(row.get(1)))
            .sum();
    assertThat(BigDecimal.valueOf(households))
        .isEqualByComparingTo(
            AnalystsFolder.number(at.nation("toilet.sanitary_coverage"), "denominator"));
    assertThat(at.duckDb(page.only("-- DuckDB: what a file says of itself")))
        .containsExactly(
            List.of("description", "Toilet renovation"),
            List.of("release", "2024Q3.1"),
            List.of("title", "农村改厕情况"));
  }

  @Test
  @Order(1)
  void pandasReadsTheCsvByTheDataPackageAsThePageSays() throws IOException, InterruptedException {
    Process has = new ProcessBuilder("/usr/bin/python3", "-c", "import pandas").start();
    boolean isInstalled = has.waitFor() == 0;
    if (!isInstalled && "true".equals(System.getenv("CI"))) {
      throw new AssertionError("python3-pandas is not installed; .ci/run installs it");
    }
    assumeTrue(isInstalled, "python3-pandas is not installed");
    Process python =
        new ProcessBuilder("/usr/bin/python3", "-W", "ignore", "-c", page.only("# pandas"))
            .directory(at.folder().toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(python.waitFor()).as(said).isZero();
    List<NamedCsvRecord> lines = AnalystsFolder.lines(said);
    NamedCsvRecord nation = at.nation("toilet.sanitary_coverage");
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).getField("division_code")).isEqualTo("000000000000");
    for (String side : List.of("numerator", "denominator")) {
      assertThat(AnalystsFolder.number(lines.get(0), side))
          .isEqualByComparingTo(AnalystsFolder.number(nation, side));
    }
  }

  @Test
  @Order(2)
  void viewsSayWhatIsInForceAndSparkReadsFilesAndCatalogAsThePageSays() throws IOException {
    try (Warehouse warehouse = Queries.open(at.desk())) {
      new Views(at.desk(), warehouse).refresh();
      SparkSession spark = warehouse.spark();
      assertThat(at.rows(spark, page.only("-- Spark")))
          .contains("nation " + at.rates("nation").size(), "county " + at.rates("county").size());
      assertThat(at.rows(spark, page.only("-- Spark with the catalog")))
          .containsExactlyElementsOf(
              at.rows(
                  spark,
                  "select quarter, count(*) from records.toilet where known_to is null and not"
                      + " array_contains(flags, 'withdrawn') group by quarter"));
      for (String line : page.only("# Spark settings").lines().skip(1).toList()) {
        assertSetAsThePageSays(spark, line);
      }
      assertThat(at.rows(spark, "select release, is_current from published.releases"))
          .containsExactly("2024Q3.1 true");
      assertThat(at.rows(spark, "select count(*) from published.current_rates"))
          .containsExactly(Long.toString(at.allRates().size()));
      String nation =
          AnalystsFolder.number(at.nation("toilet.sanitary_coverage"), "value")
              .setScale(20)
              .toPlainString();
      assertThat(
              at.rows(
                  spark, "select toilet_sanitary_coverage from wide.rates where level = 'nation'"))
          .containsExactly(nation);
      assertThat(at.rows(spark, "select sum(households) from panel.toilet"))
          .containsExactlyElementsOf(
              at.rows(
                  spark,
                  "select sum(households) from latest.toilet where counts_under is not null"));
      assertThat(at.rows(spark, page.only("-- Spark: the sums of the release")))
          .containsExactlyElementsOf(
              at.rates("county").stream()
                  .filter(one -> one.getField("indicator").equals("toilet.sanitary_coverage"))
                  .map(
                      one ->
                          "2024Q3 %s %s %s"
                              .formatted(
                                  one.getField("division_code"),
                                  AnalystsFolder.number(one, "numerator").toBigInteger(),
                                  AnalystsFolder.number(one, "denominator").toBigInteger()))
                  .sorted()
                  .toList());
      assertComments(spark, "latest.toilet");
      assertComments(spark, "wide.rates");
      assertComments(spark, "panel.villages");
      assertThat(
              spark
                  .read()
                  .parquet(at.folder().resolve("export/toilet").toString())
                  .schema()
                  .apply("households")
                  .getComment()
                  .get())
          .isEqualTo("农村总户数 · Rural households");
    }
  }

  /** The session of the product is set as the page sets another. */
  /** This program's own session has a catalog of its own, by a name that only it can use. */
  private static void assertSetAsThePageSays(SparkSession spark, String line) {
    String[] setting = line.split("=", 2);
    String file = setting[1].replace("data/", at.home().root() + "/");
    if (setting[0].endsWith(".uri")) {
      assertOpensWithItsKeyOnly(file);
      return;
    }
    if (setting[0].matches(".*\\.(type|jdbc\\.user|jdbc\\.password)")) {
      assertThat(spark.conf().getOption(setting[0]).isDefined()).isFalse();
      return;
    }
    String set = spark.conf().get(setting[0]);
    if (setting[0].endsWith(".warehouse")) {
      assertThat(set).contains(file);
    } else {
      assertThat(set).isEqualTo(setting[1]);
    }
  }

  private static void assertOpensWithItsKeyOnly(String url) {
    assertThatCode(
            () -> {
              String key = Files.readString(at.home().controlKey()).strip();
              DriverManager.getConnection(url, "rural", key).close();
            })
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> DriverManager.getConnection(url))
        .hasMessageContaining("Wrong user name or password");
  }

  private static void assertComments(SparkSession spark, String view) {
    for (StructField field : spark.table(view).schema().fields()) {
      assertThat(field.getComment().isDefined()).as(view + "." + field.name()).isTrue();
    }
  }

  @Test
  @Order(3)
  void aWithdrawnReleaseIsNoLongerCurrentForASessionThatOnlyOpensTheCatalog() throws IOException {
    assertThat(at.rural("release", "withdraw", "2024Q3.1", "--reason=wrong file").exit()).isZero();
    try (Warehouse warehouse = Queries.open(at.desk())) {
      SparkSession spark = warehouse.spark();
      assertThat(
              at.rows(spark, "select state, is_current, withdrawn_because from published.releases"))
          .containsExactly("withdrawn false wrong file");
      assertThat(at.rows(spark, "select count(*) from published.current_rates"))
          .containsExactly("0");
      assertThat(at.rows(spark, "select distinct state, is_current from published.all_rates"))
          .containsExactly("withdrawn false");
    }
  }
}
