package rural.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
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
import rural.jobs.terminal.Messages;
import rural.jobs.terminal.Progress;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.contract.Language;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;

/**
 * One quarter of a small province as an analyst meets it: the release's folder, an export, views,
 * and the code blocks of TABLES.md as they stand there.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnalystsEndToEndTest {

  private static final Quarter THIRD = Quarter.of("2024Q3");

  private static Path folder;
  private static Path home;
  private static PageSnippets page;

  @BeforeAll
  static void publishesAQuarterAndExportsIt() throws IOException {
    folder = Files.createTempDirectory(Path.of("target"), "analysts").toAbsolutePath();
    home = folder.resolve("data");
    page = PageSnippets.of(Path.of("TABLES.md"));
    Path sample = folder.resolve("sample");
    Set<String> forms = Set.of("garbage", "toilet", "sewage_village", "straw_production");
    Sample.write(new SampleOptions(24, 1, 11, 0.05, sample, THIRD, forms, OptionalInt.of(2)));
    assertThat(
            rural(
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
    Said said = rural("export", "--release=2024Q3.1", "--to=" + folder.resolve("export"));
    assertThat(said.exit()).as(said.out()).isZero();
  }

  @Test
  @Order(1)
  void theReleaseDescribesItsFilesAndTheyAreAsItSays() throws IOException {
    PackageReader reader = new PackageReader(release());
    reader.check();
    assertThat(reader.names()).contains("rates", "trends", "outliers", "problems");
    assertThat(new rural.jobs.release.ReleaseFolder(new Home(home), "2024Q3.1").verify()).isEmpty();
    assertThat(Files.readString(release().resolve("manifest.json"))).contains("datapackage.json");
  }

  @Test
  @Order(1)
  void theExportDescribesItselfAndIsTheSameBytesWhenItIsDoneAgain() throws IOException {
    new PackageReader(folder.resolve("export")).check();
    Path again = folder.resolve("again");
    assertThat(
            rural(
                    "export",
                    "--release=2024Q3.1",
                    "--tables=published.rates,toilet",
                    "--to=" + again)
                .exit())
        .isZero();
    List<String> files = files(again);
    assertThat(files).contains("rates/2024Q3.parquet", "toilet/2024Q3.parquet", "datapackage.json");
    for (String file : files) {
      if (file.endsWith(".parquet")) {
        assertThat(again.resolve(file))
            .hasSameBinaryContentAs(folder.resolve("export").resolve(file));
      }
    }
    assertThat(files(folder.resolve("export"))).noneMatch(name -> name.contains("quarantine"));
  }

  @Test
  @Order(1)
  void nothingIsOverwrittenAndAMistypedTableIsAnsweredWithTheRightOne() throws IOException {
    Path mine = Files.createDirectories(folder.resolve("mine"));
    Files.writeString(mine.resolve("thesis.txt"), "years of work");
    Said said = rural("export", "--release=2024Q3.1", "--tables=rates", "--to=" + mine);
    assertThat(said.exit()).isEqualTo(Exit.USAGE.code());
    assertThat(said.err()).contains("not an empty folder");
    assertThat(files(mine)).containsExactly("thesis.txt");
    Said mistyped =
        rural("export", "--release=2024Q3.1", "--tables=toilett", "--to=" + folder.resolve("no"));
    assertThat(mistyped.exit()).isEqualTo(Exit.USAGE.code());
    assertThat(mistyped.err()).contains("did you mean 'toilet'");
    Said refused =
        rural(
            "export", "--release=2024Q3.1", "--tables=quarantine", "--to=" + folder.resolve("no"));
    assertThat(refused.exit()).isEqualTo(Exit.USAGE.code());
    assertThat(folder.resolve("no")).doesNotExist();
  }

  @Test
  @Order(1)
  void duckDbReadsTheFilesAsThePageSays() throws SQLException, IOException {
    List<NamedCsvRecord> counties =
        rates("county").stream()
            .filter(one -> one.getField("indicator").equals("toilet.sanitary_coverage"))
            .sorted(
                Comparator.comparing((NamedCsvRecord one) -> number(one, "value"))
                    .reversed()
                    .thenComparing(one -> one.getField("division_code")))
            .toList();
    List<List<String>> expected = new ArrayList<>();
    counties.forEach(
        one ->
            expected.add(
                List.of(
                    one.getField("division_name"),
                    number(one, "value").setScale(2, RoundingMode.HALF_UP).toPlainString())));
    assertThat(expected).isNotEmpty();
    assertThat(duckDb(page.only("-- DuckDB"))).isEqualTo(expected);
    long households =
        duckDb(
                page.only(
                    "-- DuckDB: several releases at once, and an export joined to its register of divisions"))
            .stream()
            .mapToLong(row -> Long.parseLong(row.get(1)))
            .sum();
    assertThat(BigDecimal.valueOf(households))
        .isEqualByComparingTo(number(nation("toilet.sanitary_coverage"), "denominator"));
    assertThat(duckDb(page.only("-- DuckDB: what a file says of itself")))
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
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(python.waitFor()).as(said).isZero();
    List<NamedCsvRecord> lines = lines(said);
    NamedCsvRecord nation = nation("toilet.sanitary_coverage");
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).getField("division_code")).isEqualTo("000000000000");
    for (String side : List.of("numerator", "denominator")) {
      assertThat(number(lines.get(0), side)).isEqualByComparingTo(number(nation, side));
    }
  }

  @Test
  @Order(2)
  void viewsSayWhatIsInForceAndSparkReadsFilesAndCatalogAsThePageSays() throws IOException {
    try (Warehouse warehouse = Queries.openWithViews(desk())) {
      SparkSession spark = warehouse.spark();
      assertThat(rows(spark, page.only("-- Spark")))
          .contains("nation " + rates("nation").size(), "county " + rates("county").size());
      assertThat(rows(spark, page.only("-- Spark with the catalog")))
          .containsExactlyElementsOf(
              rows(
                  spark,
                  "select quarter, count(*) from records.toilet where known_to is null and not"
                      + " array_contains(flags, 'withdrawn') group by quarter"));
      for (String line : page.only("# Spark settings").lines().skip(1).toList()) {
        assertSetAsThePageSays(spark, line);
      }
      assertThat(rows(spark, "select release, is_current from published.releases"))
          .containsExactly("2024Q3.1 true");
      assertThat(rows(spark, "select count(*) from published.current_rates"))
          .containsExactly(Long.toString(allRates().size()));
      String nation =
          number(nation("toilet.sanitary_coverage"), "value").setScale(20).toPlainString();
      assertThat(
              rows(spark, "select toilet_sanitary_coverage from wide.rates where level = 'nation'"))
          .containsExactly(nation);
      assertThat(rows(spark, "select sum(households) from panel.toilet"))
          .containsExactlyElementsOf(rows(spark, "select sum(households) from latest.toilet"));
      assertComments(spark, "latest.toilet");
      assertComments(spark, "wide.rates");
      assertComments(spark, "panel.villages");
      assertThat(
              spark
                  .read()
                  .parquet(folder.resolve("export/toilet").toString())
                  .schema()
                  .apply("households")
                  .getComment()
                  .get())
          .isEqualTo("农村总户数 · Rural households");
    }
  }

  /** The session of the product is set as the page sets another. */
  private static void assertSetAsThePageSays(SparkSession spark, String line) {
    String[] setting = line.split("=", 2);
    String set = spark.conf().get(setting[0]);
    String file = setting[1].replace("data/", home + "/");
    if (setting[0].endsWith(".uri")) {
      assertThat(List.of(set.split(";"))).contains(file.split(";"));
    } else if (setting[0].endsWith(".warehouse")) {
      assertThat(set).contains(file);
    } else {
      assertThat(set).isEqualTo(setting[1]);
    }
  }

  private static void assertComments(SparkSession spark, String view) {
    for (StructField field : spark.table(view).schema().fields()) {
      assertThat(field.getComment().isDefined()).as(view + "." + field.name()).isTrue();
    }
  }

  @Test
  @Order(3)
  void aWithdrawnReleaseIsNoLongerCurrentForASessionThatOnlyOpensTheCatalog() throws IOException {
    assertThat(rural("release", "withdraw", "2024Q3.1", "--reason=wrong file").exit()).isZero();
    try (Warehouse warehouse = Queries.open(desk())) {
      SparkSession spark = warehouse.spark();
      assertThat(rows(spark, "select state, is_current, withdrawn_because from published.releases"))
          .containsExactly("withdrawn false wrong file");
      assertThat(rows(spark, "select count(*) from published.current_rates")).containsExactly("0");
      assertThat(rows(spark, "select distinct state, is_current from published.all_rates"))
          .containsExactly("withdrawn false");
    }
  }

  private static Path release() {
    return home.resolve("releases/2024Q3.1");
  }

  private static List<String> rows(SparkSession spark, String sql) {
    return spark.sql(placed(sql)).collectAsList().stream()
        .map((Row row) -> row.mkString(" "))
        .toList();
  }

  /** The folders of the page are those of the test. */
  private static String placed(String code) {
    return code.replace("data/releases", release().getParent().toString())
        .replace("'export/", "'" + folder.resolve("export") + "/");
  }

  private static List<List<String>> duckDb(String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet answer = connection.createStatement().executeQuery(placed(sql))) {
      int width = answer.getMetaData().getColumnCount();
      while (answer.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
          row.add(answer.getString(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static NamedCsvRecord nation(String indicator) throws IOException {
    return rates("nation").stream()
        .filter(one -> one.getField("indicator").equals(indicator))
        .findFirst()
        .orElseThrow();
  }

  private static List<NamedCsvRecord> rates(String level) throws IOException {
    return allRates().stream().filter(one -> one.getField("level").equals(level)).toList();
  }

  private static List<NamedCsvRecord> allRates() throws IOException {
    return lines(Files.readString(release().resolve("rates.csv")));
  }

  private static List<NamedCsvRecord> lines(String csv) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return reader.stream().toList();
    }
  }

  private static BigDecimal number(NamedCsvRecord line, String column) {
    return new BigDecimal(line.getField(column));
  }

  private static List<String> files(Path below) throws IOException {
    try (Stream<Path> all = Files.walk(below)) {
      return all.filter(Files::isRegularFile)
          .map(file -> below.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static Desk desk() {
    Home at = new Home(home);
    ContractBook book = ContractReader.at(at);
    Messages words = Messages.in(Language.EN);
    return new Desk(
        at,
        book,
        Settings.DEFAULT,
        ControlDatabase.open(at),
        Clock.systemUTC(),
        words,
        Progress.onStandardError(false, words));
  }

  private record Said(int exit, String out, String err) {}

  private static Said rural(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      int exit =
          Rural.commandLine()
              .setErr(new java.io.PrintWriter(err, true, StandardCharsets.UTF_8))
              .execute(
                  Stream.concat(
                          Stream.of(words), Stream.of("--home", home.toString(), "--lang", "en"))
                      .toArray(String[]::new));
      return new Said(
          exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(before);
    }
  }
}
