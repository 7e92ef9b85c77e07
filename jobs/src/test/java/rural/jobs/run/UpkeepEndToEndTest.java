package rural.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import rural.jobs.bulletin.word.WordFile;
import rural.jobs.sample.Sample;
import rural.jobs.sample.SampleOptions;
import rural.jobs.table.Printed;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.Run;
import rural.schemas.control.RunBook;
import rural.schemas.home.Home;
import rural.schemas.period.Quarter;

/** What is told and done between the quarterly runs, through the commands, on a small province. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpkeepEndToEndTest {

  private static final Quarter THIRD = Quarter.of("2024Q3");

  private static Path sample;
  private static Path home;

  @BeforeAll
  static void runsAQuarter() throws IOException {
    Path folder = Files.createTempDirectory(Path.of("target"), "upkeep").toAbsolutePath();
    sample = folder.resolve("sample");
    home = folder.resolve("home");
    Set<String> forms = Set.of("garbage", "toilet", "straw_production");
    Sample.write(new SampleOptions(24, 1, 11, 0.2, sample, THIRD, forms, OptionalInt.of(2)));
    Path first = Files.createDirectories(folder.resolve("first"));
    try (Stream<Path> files = Files.walk(sample.resolve(THIRD.toString()))) {
      for (Path file : files.filter(UpkeepEndToEndTest::arrivesFirst).toList()) {
        Files.copy(file, first.resolve(file.getFileName()));
      }
    }
    assertThat(rural("receive", "--inbox=" + first).exit()).isZero();
    assertThat(quarterly()).isEqualTo(Exit.DONE.code());
  }

  /** The registry, and the reports of one county. */
  private static boolean arrivesFirst(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file) && (name.contains("农环0") || name.startsWith("990101"));
  }

  @Test
  @Order(1)
  void whereNothingWasEverReceivedNobodyIsKnownWhoShouldReport() {
    Path empty = home.resolveSibling("empty");
    assertThat(run(empty, "receive").exit()).isZero();
    assertThat(run(empty, "reminders", "--quarter", "2024Q3").exit())
        .isEqualTo(Exit.REFUSED.code());
    assertThat(run(empty, "reminders", "--quarter", "2024Q3", "--lang", "zh").out())
        .contains("请先接收农环00表");
    assertThat(empty.resolve("reminders")).doesNotExist();
    assertThat(run(empty, "maintain").exit()).isZero();
  }

  @Test
  @Order(1)
  void whoIsMissingFromTheReleaseIsRemindedByNameWithALetterACounty() throws IOException {
    Files.writeString(
        home.resolve("contacts.csv"), "division_code,name,contact\n000000000000,王,12345\n");
    Said said =
        rural(
            "reminders",
            "--quarter=2024Q3",
            "--form=garbage",
            "--format=csv",
            "--names=100",
            "--deadline=2024-10-10");
    assertThat(said.exit()).isZero();
    List<NamedCsvRecord> lines = lines(said.out());
    assertThat(lines).isNotEmpty();
    NamedCsvRecord nation = nation("garbage.village_coverage");
    assertThat(lines.stream().mapToLong(UpkeepEndToEndTest::lacking).sum())
        .isEqualTo(number(nation, "expected") - number(nation, "reported"));
    Set<String> counties = new TreeSet<>();
    for (NamedCsvRecord line : lines) {
      assertThat(line.getField("contact_name")).isEqualTo("王");
      assertThat(line.getField("missing").split(";")).hasSize((int) lacking(line));
      assertThat(letter(line)).contains(line.getField("town"), "2024年10月10日", "12345");
      counties.add(line.getField("county_code") + ".txt");
    }
    try (Stream<Path> letters = Files.list(home.resolve("reminders/2024Q3"))) {
      assertThat(letters.map(one -> one.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(counties);
    }
  }

  @Test
  @Order(1)
  void theWeeklyBulletinCountsWhatTheReleaseCounts() throws IOException {
    NamedCsvRecord nation = nation("garbage.village_coverage");
    assertThat(bulletin("2024Q3-weekly", "--rhythm=weekly", "--quarter=2024Q3"))
        .contains("2024Q3 农村环境报表报送进度", "农村生活垃圾收运处置情况")
        .contains(nation.getField("reported") + "/" + nation.getField("expected") + " ");
  }

  @Test
  @Order(1)
  void theMonthlyBulletinSaysThatTheReleaseIsToBeQuotedAndMakesNone() throws IOException {
    String text = bulletin("2024Q3-monthly", "--rhythm=MONTHLY", "--quarter=2024Q3");
    assertThat(text)
        .contains("本季度已发布（2024Q3.1）", "未经审核", printed("toilet.sanitary_coverage"))
        .doesNotContain("尚未发布");
    assertThat(home.resolve("releases/2024Q3.2")).doesNotExist();
    assertThat(rural("release", "list", "--format=csv").out().lines()).hasSize(2);
  }

  @Test
  @Order(1)
  void theAnnualBulletinReadsReleasesAlone() throws IOException {
    assertThat(bulletin("2024-annual", "--rhythm=annual", "--year=2024"))
        .contains("2024 年", "2024Q3 %", printed("toilet.sanitary_coverage"))
        .contains("没有有效发布的季度：2024Q1, 2024Q2, 2024Q4。")
        .doesNotContain("2024Q4 %");
    Said none = rural("bulletin", "--rhythm=annual", "--year=2023", "--lang=en");
    assertThat(none.exit()).isEqualTo(Exit.REFUSED.code());
    assertThat(none.out()).contains("No quarter of 2023 is published");
  }

  @Test
  @Order(1)
  void aReaderOfACountyGetsFilesThatNameNoDivisionAboveOrBeside() throws IOException {
    List<NamedCsvRecord> sealed = lines(rates("2024Q3.1"));
    String county =
        sealed.stream()
            .filter(line -> line.getField("level").equals("county"))
            .findFirst()
            .orElseThrow()
            .getField("division_code");
    Set<String> inside = new TreeSet<>();
    Set<String> outside = new TreeSet<>();
    for (NamedCsvRecord line : sealed) {
      boolean own = county.equals(line.getField("division_code"));
      boolean below = county.equals(line.getField("parent_code"));
      (own || below ? inside : outside).add(line.getField("division_name"));
    }
    outside.removeAll(inside);
    assertThat(outside).as("the nation, the province and the other county").hasSizeGreaterThan(2);
    Files.writeString(
        home.resolve("readers.yaml"),
        "readers:\n  county: {division: %s, mail: [a@example.cn]}\n  typo: {division: 999999, mail: [b@example.cn]}\n"
            .formatted(county));

    Said said = rural("bulletin", "--release=2024Q3.1", "--lang=zh");

    assertThat(said.exit()).isZero();
    assertThat(said.out()).contains("999999000000");
    Path folder = home.resolve("releases/2024Q3.1/divisions").resolve(county);
    for (String text :
        List.of(
            Files.readString(folder.resolve("bulletin.html")),
            Files.readString(folder.resolve("bulletin.txt")),
            WordFile.text(folder.resolve("bulletin.docx")))) {
      assertThat(text).contains(inside).doesNotContain(outside.toArray(String[]::new));
    }
    assertThat(lines(Files.readString(folder.resolve("rates.csv"))))
        .extracting(line -> line.getField("division_name"))
        .isNotEmpty()
        .allMatch(inside::contains);
    assertThat(folder.resolve("rates.xlsx")).exists();
    assertThat(home.resolve("releases/2024Q3.1/bulletin.docx")).exists();
  }

  @Test
  @Order(1)
  void theListsSayTheirRuleAndOnWhichReleaseTheyRest() {
    Said said =
        rural("bulletin", "--release=2024Q3.1", "--lists", "--division=990101", "--lang=zh");
    assertThat(said.exit()).isZero();
    assertThat(said.out()).contains("红黑榜", "取自发布 2024Q3.1", "满 100 户", "乡镇 · 农村卫生厕所普及率", "村 · ");
  }

  @Test
  @Order(2)
  void maintainedTablesHaveFewerFilesAndGiveTheSameRelease() throws IOException {
    long before = files();
    assertThat(before).isGreaterThan(1);
    String rows = rows();
    Said said = rural("maintain", "--lang=en");
    assertThat(said.exit()).isZero();
    assertThat(said.out()).contains("data files");
    assertThat(files()).isLessThan(before);
    assertThat(rows()).isEqualTo(rows);

    RunBook book = new RunBook(ControlDatabase.open(new Home(home)).jdbi(), Clock.systemUTC());
    Run run = book.last("maintain").orElseThrow();
    assertThat(run.outcome()).isEqualTo("done");
    assertThat(book.steps(run.runId()))
        .extracting(step -> step.name() + " " + step.outcome())
        .containsExactly(
            "registry done", "records done", "received done", "published done", "panel done");

    assertThat(quarterly()).isZero();
    assertThat(home.resolve("releases/2024Q3.2")).doesNotExist();
    assertThat(rural("release", "withdraw", "2024Q3.1", "--reason=again").exit()).isZero();
    assertThat(quarterly()).isZero();
    assertThat(rates("2024Q3.2").replace("2024Q3.2", "2024Q3.1")).isEqualTo(rates("2024Q3.1"));
  }

  private static long files() throws IOException {
    String sql = "select count(*) as n from records.garbage.files";
    return number(lines(rural("sql", sql, "--format=csv").out()).get(0), "n");
  }

  private static String rows() {
    String sql = "select * from records.garbage version as of '2024Q3.1' order by division_code";
    String now = sql.replace("version as of '2024Q3.1'", "");
    return rural("sql", sql, "--format=csv").out() + rural("sql", now, "--format=csv").out();
  }

  private static String rates(String release) throws IOException {
    return Files.readString(home.resolve("releases").resolve(release).resolve("rates.csv"));
  }

  private static String printed(String indicator) throws IOException {
    NamedCsvRecord rate = nation(indicator);
    return Printed.of(
        new BigDecimal(rate.getField("numerator")),
        new BigDecimal(rate.getField("denominator")),
        2);
  }

  /** What the command prints, which the file of that name has too. */
  private static String bulletin(String name, String... words) throws IOException {
    String[] all =
        Stream.concat(Stream.of("bulletin", "--lang=zh"), Stream.of(words)).toArray(String[]::new);
    Said said = rural(all);
    assertThat(said.exit()).isZero();
    Path file =
        home.resolve("bulletins")
            .resolve(name + "-" + LocalDate.now(ZoneId.of("Asia/Shanghai")) + ".txt");
    assertThat(Files.readString(file)).isEqualTo(said.out());
    Path page = file.resolveSibling(file.getFileName().toString().replace(".txt", ".html"));
    assertThat(Files.readString(page)).contains("<h1>" + said.out().lines().findFirst().get());
    return said.out();
  }

  private static long lacking(NamedCsvRecord line) {
    return number(line, "expected") - number(line, "reported");
  }

  private static long number(NamedCsvRecord line, String column) {
    return Long.parseLong(line.getField(column));
  }

  private static String letter(NamedCsvRecord line) throws IOException {
    return Files.readString(
        home.resolve("reminders/2024Q3").resolve(line.getField("county_code") + ".txt"));
  }

  private static NamedCsvRecord nation(String indicator) throws IOException {
    return lines(rates("2024Q3.1")).stream()
        .filter(line -> line.getField("level").equals("nation"))
        .filter(line -> line.getField("indicator").equals(indicator))
        .findFirst()
        .orElseThrow();
  }

  private static List<NamedCsvRecord> lines(String csv) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return reader.stream().toList();
    }
  }

  private static int quarterly() {
    String received =
        THIRD.end().plusDays(12).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant().toString();
    return rural(
            "quarterly",
            "--quarter=2024Q3",
            "--inbox=" + sample.resolve(THIRD.toString()),
            "--received-at=" + received,
            "--approve-by=Wang",
            "--reason=sample")
        .exit();
  }

  private record Said(int exit, String out) {}

  private static Said rural(String... words) {
    return run(home, words);
  }

  private static Said run(Path at, String... words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      int exit =
          RuralJobs.commandLine()
              .execute(
                  Stream.concat(Stream.of(words), Stream.of("--home", at.toString()))
                      .toArray(String[]::new));
      return new Said(exit, bytes.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(before);
    }
  }
}
