package rural.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import picocli.CommandLine;
import rural.jobs.sample.Sample;
import rural.jobs.sample.SampleOptions;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.Submission;
import rural.schemas.control.SubmissionRegister;
import rural.schemas.home.Home;
import rural.schemas.period.Quarter;

/**
 * Two quarters of a small dirty province, through the commands. What they should give comes from
 * the generator's own books, which share no code with the steps under test.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QuarterEndToEndTest {

  private static final Quarter SECOND = Quarter.of("2024Q2");
  private static final Quarter THIRD = Quarter.of("2024Q3");

  private static Path sample;
  private static Path home;

  @BeforeAll
  static void runsTwoQuarters() throws IOException {
    // Not a @TempDir: the control database stays open for some seconds after the last command.
    Path folder = Files.createTempDirectory(Path.of("target"), "end-to-end").toAbsolutePath();
    sample = folder.resolve("sample");
    home = folder.resolve("home");
    Sample.write(new SampleOptions(24, 2, 11, 0.08, sample, THIRD, Set.of(), OptionalInt.of(2)));
    for (Quarter quarter : List.of(SECOND, THIRD)) {
      assertThat(quarterly(quarter)).isIn(Exit.DONE.code(), Exit.HELD.code());
    }
  }

  @Test
  @Order(1)
  void everyRateIsWhatTheBooksSay() {
    Map<String, NamedCsvRecord> answers = new HashMap<>();
    for (NamedCsvRecord answer : lines(sample.resolve("truth/answers.csv"))) {
      answers.put(key(answer), answer);
    }
    int compared = 0;
    for (Quarter quarter : List.of(SECOND, THIRD)) {
      for (NamedCsvRecord rate : lines(release(quarter, 1).resolve("rates.csv"))) {
        NamedCsvRecord answer = answers.remove(key(rate));
        assertThat(answer).as("answer for %s", key(rate)).isNotNull();
        assertSame(rate, answer, "expected");
        assertValue(rate, answer);
        assertSame(rate, answer, "numerator");
        assertSame(rate, answer, "denominator");
        assertSame(rate, answer, "reported");
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(300);
    assertThat(answers.values()).allMatch(QuarterEndToEndTest::saysNothing);
  }

  /** Nothing is expected there and nothing reported: a release has no row for it. */
  private static boolean saysNothing(NamedCsvRecord answer) {
    return Stream.of("numerator", "denominator", "value")
            .allMatch(it -> answer.getField(it).isEmpty())
        && Set.of("", "0").contains(answer.getField("expected"))
        && answer.getField("reported").equals("0");
  }

  @Test
  @Order(1)
  void everyRowEndsAsTheBooksSay() {
    Map<String, String> ends = new LinkedHashMap<>();
    for (Submission one : submissions()) {
      if (one.form().isPresent() && one.status() != Submission.Status.ALREADY_RECEIVED) {
        ends.merge(
            one.file().replaceAll("^.*[/!]", ""),
            counts(
                one.counts().read(),
                one.counts().accepted(),
                one.counts().unchanged(),
                one.counts().quarantined()),
            (before, more) -> before + " " + more);
      }
    }
    for (NamedCsvRecord file : lines(sample.resolve("truth/files.csv"))) {
      String name = file.getField("file").replaceAll("^.*[/!]", "");
      boolean read = !List.of("rejected", "duplicate").contains(file.getField("status"));
      if (read) {
        assertThat(ends.get(name))
            .as(name)
            .contains(
                counts(
                    number(file, "rows_read"),
                    number(file, "accepted"),
                    number(file, "unchanged"),
                    number(file, "quarantined")));
      }
    }
  }

  @Test
  @Order(1)
  void everySubmissionHasAReceiptAndNothingIsLeftBehind() throws IOException {
    for (Submission one : submissions()) {
      if (one.status() != Submission.Status.ALREADY_RECEIVED) {
        assertThat(home.resolve("receipts").resolve(one.submissionId() + ".json")).exists();
        assertThat(home.resolve("receipts").resolve(one.submissionId() + ".xlsx")).exists();
      }
    }
    try (Stream<Path> kept = Files.walk(home.resolve("archive"))) {
      assertThat(kept.filter(Files::isRegularFile)).isNotEmpty();
    }
  }

  @Test
  @Order(1)
  void aReleaseNamesTheDigestOfEachOfItsFiles() throws IOException {
    var folderOfThird = new rural.jobs.release.ReleaseFolder(new Home(home), "2024Q3.1");
    assertThat(folderOfThird.verify()).isEmpty();
    assertThat(Files.readString(folderOfThird.path().resolve("manifest.json")))
        .contains("\"records.toilet\"", "rates.parquet", "\"toilet\"")
        .contains("\"statistics/problems.csv\"", "\"2024Q2\" : \"2024Q2.1\"");
  }

  @Test
  @Order(1)
  void theLedgerOfIssuesCountsWhatTheRatesCount() throws IOException {
    String csv =
        said("statistics", "problems", "--quarter=2024Q3", "--division=000000", "--format=csv");
    assertThat(csv.lines().skip(1).toList())
        .containsExactlyElementsOf(
            Files.readAllLines(release(THIRD, 1).resolve("statistics/problems.csv")).stream()
                .filter(line -> line.contains(",000000000000,"))
                .toList());
    NamedCsvRecord total =
        records(csv).stream()
            .filter(line -> line.getField("breakdown").equals("total"))
            .findFirst()
            .orElseThrow();
    NamedCsvRecord done = nation("issue.rectification");
    NamedCsvRecord onTime = nation("issue.on_time");
    assertThat(
            List.of(
                total.getField("issues"), total.getField("closed"),
                total.getField("due"), total.getField("on_time")))
        .containsExactly(
            done.getField("denominator"), done.getField("numerator"),
            onTime.getField("denominator"), onTime.getField("numerator"));
    assertThat(rural("statistics", "problem", "--quarter=2024Q3")).isEqualTo(Exit.USAGE.code());
  }

  @Test
  @Order(1)
  void aFigureIsExplainedFromTheSealedRelease() {
    NamedCsvRecord task = nation("toilet.task_completion");
    String english =
        said(
            "explain",
            "--release=2024Q3.1",
            "--division=000000000000",
            "--indicator=toilet.task_completion",
            "--lang=en");
    assertThat(english)
        .contains("release 2024Q3.1 (published)", "Plan and light", task.getField("numerator"));
    String chinese =
        said(
            "explain",
            "--quarter=2024Q3",
            "--division=000000000000",
            "--indicator=农村卫生厕所普及率",
            "--lang=zh");
    assertThat(chinese).contains("上下限：", "应报 ", "没有年度目标");
  }

  @Test
  @Order(1)
  void anIssueHasItsFileOfBothQuarters() {
    String first =
        records(said("sql", "select min(issue_id) as id from records.issue", "--format=csv"))
            .get(0)
            .getField("id");
    List<NamedCsvRecord> lines = records(said("issue", "show", first, "--lang=zh", "--format=csv"));
    assertThat(lines).extracting(line -> line.getField("what")).contains("状态", "出处");
    assertThat(lines)
        .filteredOn(line -> line.getField("what").equals("出处"))
        .allSatisfy(line -> assertThat(line.getField("says")).contains("农环9"));
  }

  @Test
  @Order(2)
  void aQuarterRunAgainPublishesNothing() {
    assertThat(quarterly(THIRD)).isEqualTo(Exit.DONE.code());
    assertThat(release(THIRD, 2)).doesNotExist();
  }

  @Test
  @Order(3)
  void aWithdrawnSubmissionMakesTheNextReleaseOnceItIsApproved() throws IOException {
    String toilets =
        submissions().stream()
            .filter(one -> one.form().equals(Optional.of("toilet")))
            .filter(one -> one.quarter().equals(Optional.of("2024Q3")))
            .filter(one -> one.counts().accepted() > 0)
            .findFirst()
            .orElseThrow()
            .submissionId();
    assertThat(
            rural("withdraw", "--submission", toilets, "--reason", "reported for another village"))
        .isZero();
    Files.writeString(home.resolve("settings.yaml"), "release: {minimum_completeness: 100}");
    assertThat(rural("quarterly", "--quarter", "2024Q3")).isEqualTo(Exit.HELD.code());
    assertThat(release(THIRD, 2)).doesNotExist();
    assertThat(
            rural("release", "approve", "2024Q3.2", "--by", "Li", "--reason", "the county called"))
        .isZero();
    anApprovalThatWasKilledBeforeItsBulletinGoesOnWhenAskedAgain();
    assertThat(release(THIRD, 2).resolve("difference.csv")).exists();
    assertThat(lines(release(THIRD, 2).resolve("difference.csv")))
        .extracting(line -> line.getField("indicator"))
        .contains("toilet.sanitary_coverage");
    assertThatTheBoundsHoldWhatTheMissingVillagesHadReported("toilet.sanitary_coverage");
    assertThatTheBoundsHoldWhatTheMissingVillagesHadReported("toilet.harmless_coverage");
    assertThat(Files.readString(release(THIRD, 2).resolve("statistics/problems.csv")))
        .isEqualTo(
            Files.readString(release(THIRD, 1).resolve("statistics/problems.csv"))
                .replace("2024Q3.1", "2024Q3.2"));
    assertThat(new rural.jobs.release.ReleaseFolder(new Home(home), "2024Q3.2").verify()).isEmpty();
    assertThat(
            said(
                    "sql",
                    "select distinct release from published.problems order by 1",
                    "--format=csv")
                .lines())
        .containsExactly("release", "2024Q2.1", "2024Q3.1", "2024Q3.2");
  }

  @Test
  @Order(4)
  void aLookAtAnEarlierDayPublishesNothingAndAWithdrawnReleaseDoesNotComeBackByItself()
      throws IOException {
    assertThat(rural("quarterly", "--quarter", "2024Q3", "--cut-off", "2024-12-31T12:00")).isZero();
    Path look = home.resolve("looks/2024Q3-20241231T120000/rates.csv");
    assertThat(Files.readString(look).replace("2024Q3@20241231T120000", "2024Q3.2"))
        .isNotEqualTo(Files.readString(release(THIRD, 2).resolve("rates.csv")))
        .startsWith("release,quarter,");
    assertThat(release(THIRD, 3)).doesNotExist();
    assertThat(rural("release", "withdraw", "2024Q3.2", "--reason", "numbers of 2023")).isZero();
    Files.delete(home.resolve("settings.yaml"));
    assertThat(rural("quarterly", "--quarter", "2024Q3", "--no-bulletin"))
        .isEqualTo(Exit.HELD.code());
    assertThat(release(THIRD, 3)).doesNotExist();
    assertThat(said("release", "show", "2024Q3.3")).contains("numbers of 2023");
    assertThat(said("release", "list", "--format=csv")).contains("numbers of 2023");
    assertThat(rural("release", "approve", "2024Q3.3", "--by", "Li", "--reason", "checked"))
        .isZero();
    assertThat(release(THIRD, 3)).exists();
  }

  /** Killed between publishing and reporting it leaves a sealed release that lacks its bulletin. */
  private static void anApprovalThatWasKilledBeforeItsBulletinGoesOnWhenAskedAgain()
      throws IOException {
    Path bulletin = release(THIRD, 2).resolve("bulletin.html");
    byte[] made = Files.readAllBytes(bulletin);
    Files.delete(bulletin);
    assertThat(
            rural("release", "approve", "2024Q3.2", "--by", "Li", "--reason", "the county called"))
        .isZero();
    assertThat(bulletin).hasBinaryContent(made);
    assertThat(release(THIRD, 3)).doesNotExist();
  }

  /** Each county has a reader, who gets its folder, and a letter. */
  @Test
  @Order(2)
  void nothingOfACountyReachesWhoReadsAnother() throws IOException {
    Map<String, NamedCsvRecord> places = new LinkedHashMap<>();
    for (NamedCsvRecord line : lines(release(THIRD, 1).resolve("rates.csv"))) {
      places.put(line.getField("division_code"), line);
    }
    List<String> counties =
        places.values().stream()
            .filter(line -> line.getField("level").equals("county"))
            .map(line -> line.getField("division_code"))
            .toList();
    assertThat(counties).hasSize(2);
    StringBuilder readers = new StringBuilder("readers:\n");
    for (String code : counties) {
      readers.append("  c%s: {division: %s, mail: [a@example.cn]}\n".formatted(code, code));
    }
    Files.writeString(home.resolve("readers.yaml"), readers);
    assertThat(rural("bulletin", "--release", "2024Q3.1", "--lang", "zh")).isZero();
    assertThat(rural("reminders", "--quarter", "2024Q3")).isZero();
    Files.delete(home.resolve("readers.yaml"));
    for (String county : counties) {
      Set<String> foreign = wordsOfOthers(places, county);
      assertThat(foreign).hasSizeGreaterThan(3);
      for (Path file : filesFor(county)) {
        String text = text(file);
        assertThat(foreign).as(file.toString()).noneMatch(text::contains);
      }
      String lists = said("bulletin", "--release=2024Q3.1", "--lists", "--division=" + county);
      assertThat(foreign).as(lists).noneMatch(lists::contains);
    }
    noReceiptSpeaksOfTwoCounties(
        wordsOfOthers(places, counties.get(0)), wordsOfOthers(places, counties.get(1)));
  }

  /** A receipt goes back to who sent the file, which here is a county or what lies in it. */
  private static void noReceiptSpeaksOfTwoCounties(Set<String> one, Set<String> other)
      throws IOException {
    int seen = 0;
    for (Submission submission : submissions()) {
      boolean isRegister =
          submission.form().filter(form -> form.startsWith("division")).isPresent();
      for (Path file : isRegister ? List.<Path>of() : receipts(submission)) {
        String text = text(file);
        boolean both =
            one.stream().anyMatch(text::contains) && other.stream().anyMatch(text::contains);
        assertThat(both).as(file.toString()).isFalse();
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(10);
  }

  private static List<Path> receipts(Submission submission) throws IOException {
    try (Stream<Path> all = Files.list(home.resolve("receipts"))) {
      return all.filter(path -> path.getFileName().toString().startsWith(submission.submissionId()))
          .toList();
    }
  }

  private static Set<String> wordsOfOthers(Map<String, NamedCsvRecord> places, String county) {
    Set<String> foreign = new java.util.TreeSet<>();
    Set<String> own = new java.util.TreeSet<>();
    for (NamedCsvRecord line : places.values()) {
      boolean town = line.getField("level").equals("town");
      String at = town ? line.getField("parent_code") : line.getField("division_code");
      boolean other = (town || line.getField("level").equals("county")) && !at.equals(county);
      Set<String> words = other ? foreign : own;
      words.add(line.getField("division_code"));
      words.add(line.getField("division_name"));
    }
    foreign.removeAll(own);
    return foreign;
  }

  private static List<Path> filesFor(String county) throws IOException {
    Path folder = release(THIRD, 1).resolve("divisions").resolve(county);
    try (Stream<Path> made = Files.walk(folder)) {
      List<Path> files = new java.util.ArrayList<>(made.filter(Files::isRegularFile).toList());
      assertThat(files).extracting(file -> file.getFileName().toString()).contains("rates.xlsx");
      Path letter = home.resolve("reminders/2024Q3").resolve(county + ".txt");
      if (Files.exists(letter)) {
        files.add(letter);
      }
      return files;
    }
  }

  /** What a file says, with everything that is packed in it. */
  private static String text(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (name.endsWith(".pdf")) {
      try (var pdf = org.apache.pdfbox.Loader.loadPDF(file.toFile())) {
        return new org.apache.pdfbox.text.PDFTextStripper().getText(pdf);
      }
    }
    if (!name.endsWith(".xlsx") && !name.endsWith(".docx")) {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
    StringBuilder all = new StringBuilder();
    try (var zip = new java.util.zip.ZipInputStream(Files.newInputStream(file))) {
      while (zip.getNextEntry() != null) {
        all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }

  private static void assertThatTheBoundsHoldWhatTheMissingVillagesHadReported(String indicator) {
    BigDecimal whole = new BigDecimal(nation(indicator).getField("value"));
    NamedCsvRecord part = nation(2, indicator);
    assertThat(whole)
        .isBetween(new BigDecimal(part.getField("low")), new BigDecimal(part.getField("high")))
        .isNotEqualByComparingTo(part.getField("value"));
  }

  private static NamedCsvRecord nation(String indicator) {
    return nation(1, indicator);
  }

  private static NamedCsvRecord nation(int number, String indicator) {
    return lines(release(THIRD, number).resolve("rates.csv")).stream()
        .filter(line -> line.getField("level").equals("nation"))
        .filter(line -> line.getField("indicator").equals(indicator))
        .findFirst()
        .orElseThrow();
  }

  /** What a command prints. */
  private static String said(String... words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertThat(rural(words)).isZero();
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static List<NamedCsvRecord> records(String csv) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Received when the last of its corrections is dated; before that day nobody believes the date.
   */
  private static int quarterly(Quarter quarter) {
    String received =
        quarter.end().plusDays(24).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant().toString();
    return rural(
        "quarterly",
        "--quarter",
        quarter.toString(),
        "--inbox",
        sample.resolve(quarter.toString()).toString(),
        "--received-at",
        received,
        "--approve-by",
        "Wang",
        "--reason",
        "sample");
  }

  private static int rural(String... words) {
    CommandLine line = RuralJobs.commandLine();
    String[] all =
        Stream.concat(Stream.of(words), Stream.of("--home", home.toString()))
            .toArray(String[]::new);
    return line.execute(all);
  }

  private static List<Submission> submissions() {
    return new SubmissionRegister(ControlDatabase.open(new Home(home)).jdbi()).all();
  }

  private static Path release(Quarter quarter, int number) {
    return home.resolve("releases").resolve(quarter + "." + number);
  }

  private static String key(NamedCsvRecord line) {
    return line.getField("quarter")
        + " "
        + line.getField("division_code")
        + " "
        + line.getField("indicator");
  }

  private static void assertSame(NamedCsvRecord rate, NamedCsvRecord answer, String column) {
    assertThat(exact(rate, column))
        .as("%s of %s", column, key(rate))
        .isEqualTo(exact(answer, column));
  }

  private static Optional<BigDecimal> exact(NamedCsvRecord line, String column) {
    String text = line.getField(column);
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(new BigDecimal(text).setScale(9, java.math.RoundingMode.HALF_UP));
  }

  /** The books round to six decimals. */
  private static void assertValue(NamedCsvRecord rate, NamedCsvRecord answer) {
    String value = rate.getField("value");
    String wanted = answer.getField("value");
    assertThat(value.isEmpty()).as("value of %s", key(rate)).isEqualTo(wanted.isEmpty());
    if (!wanted.isEmpty()) {
      assertThat(new BigDecimal(value).setScale(6, java.math.RoundingMode.HALF_UP))
          .as("value of %s", key(rate))
          .isEqualByComparingTo(wanted);
    }
  }

  private static String counts(long read, long accepted, long unchanged, long quarantined) {
    return "%d=%d+%d+%d".formatted(read, accepted, unchanged, quarantined);
  }

  private static long number(NamedCsvRecord line, String column) {
    return Long.parseLong(line.getField(column));
  }

  private static List<NamedCsvRecord> lines(Path csv) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
