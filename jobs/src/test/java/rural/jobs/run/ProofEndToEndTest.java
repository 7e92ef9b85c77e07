package rural.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import rural.jobs.sample.Sample;
import rural.jobs.sample.SampleOptions;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;
import rural.schemas.period.Quarter;

/**
 * One home, in which everything is changed once and found, and its backup, through the commands.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProofEndToEndTest {

  private static final String RELEASE = "2024Q2.1";

  private static Path folder;
  private static Path home;
  private static Path backup;

  @BeforeAll
  static void aHomeWithAReleaseItsBulletinAndAWithdrawal() throws IOException {
    folder = Files.createTempDirectory(Path.of("target"), "proof").toAbsolutePath();
    home = folder.resolve("home");
    backup = folder.resolve("backup.zip");
    Set<String> forms = Set.of("garbage", "sewage_village", "issue");
    Sample.write(
        new SampleOptions(
            16,
            2,
            5,
            0.1,
            folder.resolve("files"),
            Quarter.of("2024Q3"),
            forms,
            OptionalInt.of(1)));
    assertThat(quarterly(home, "2024Q2").exit()).isZero();
    String submission = accepted();
    assertThat(run(home, "withdraw", "--submission", submission, "--reason", "重报").exit()).isZero();
  }

  private static Said quarterly(Path at, String quarter) {
    return run(
        at,
        "quarterly",
        "--quarter=" + quarter,
        "--inbox=" + folder.resolve("files").resolve(quarter),
        "--approve-by=王芳",
        "--reason=test");
  }

  private static String accepted() {
    return run(home, "submissions", "--format=csv")
        .out()
        .lines()
        .filter(line -> line.contains(",accepted,") && line.contains("garbage"))
        .findFirst()
        .orElseThrow()
        .split(",")[0];
  }

  @Test
  @Order(1)
  void whatWasWrittenIsFoundToBeAsItWas() {
    Said said = run(home, "verify", "--format=csv");
    assertThat(said.exit()).as(said.out()).isZero();
    List<String> counts = said.out().lines().toList();
    assertThat(counts.get(0)).isEqualTo("check,looked_at,wrong,faults");
    assertThat(counts.subList(1, counts.size()))
        .extracting(line -> line.split(",")[0])
        .containsExactly("audit", "register", "releases", "archive", "files", "tables");
    assertThat(counts.subList(1, counts.size()))
        .allMatch(line -> Integer.parseInt(line.split(",")[1]) > 0);
    assertThat(run(home, "verify").out()).contains("All is as it was written", "with entry 3");
  }

  @ParameterizedTest
  @Order(2)
  @ValueSource(
      strings = {
        "releases/.*/rates.parquet",
        "releases/.*/rates.csv",
        "releases/.*/rates.xlsx",
        "releases/.*/manifest.json",
        "releases/.*/statistics/standings.csv",
        "releases/.*/bulletin.html",
        "releases/.*/bulletin.json",
        "archive/.*[0-9a-f]{64}-.*",
        "receipts/.*.json",
        "receipts/.*.xlsx",
        "warehouse/records/garbage/data/.*.parquet",
        "warehouse/registry/division/metadata/\\d.*.metadata.json",
        "warehouse/published/rates/metadata/snap-.*.avro",
        "warehouse/published/rates/metadata/.*-m0.avro",
      })
  void aByteThatChangedAndAFileThatIsGoneAreNamed(String pattern) throws IOException {
    Path file = first(pattern);
    // What is gone of the archive is known by its hash alone.
    String name = file.getFileName().toString();
    String named = pattern.startsWith("archive") ? name.substring(0, 64) : name;
    Path kept = folder.resolve("kept");
    Files.move(file, kept, StandardCopyOption.REPLACE_EXISTING);
    try {
      assertNamed(named);
      byte[] bytes = Files.readAllBytes(kept);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
      assertNamed(named);
    } finally {
      Files.move(kept, file, StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(run(home, "verify").exit()).isZero();
  }

  @ParameterizedTest
  @Order(2)
  @ValueSource(
      strings = {
        "releases/" + RELEASE + "/rates2.csv",
        "releases/" + RELEASE + "/statistics/more.parquet",
        "releases/2024Q1.1/rates.csv",
        "archive/2024/ab/abcd-x.xlsx"
      })
  void whatNobodyWroteIsNamed(String name) throws IOException {
    Path file = home.resolve(name);
    Path above = file.getParent();
    boolean isNew = !Files.exists(above);
    Files.createDirectories(above);
    Files.writeString(file, "x");
    assertNamed(isNew && name.startsWith("releases") ? "2024Q1.1" : file.getFileName().toString());
    Files.delete(file);
    if (isNew) {
      Files.delete(above);
    }
  }

  @ParameterizedTest
  @Order(2)
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          update release set state = 'withdrawn'                        | state of 2024Q2.1 is withdrawn
          update release set state = 'draft'                            | state of 2024Q2.1 is draft
          update release set cut_off = created_at                       | has cut_off
          update release set input_digest = 'ab'                        | has input_digest ab
          update release set published_at = created_at                  | published_at of 2024Q2.1
          update release set approved_by = '李强', approved_at = created_at, approval_reason = 'x' | approval of 2024Q2.1 is 李强
          update submission set status = 'accepted' where status = 'withdrawn' | has its withdrawal
          update submission set status = 'withdrawn' where status = 'accepted' | has no withdrawal
          update submission set content_hash = 'ab' where accepted > 0  | belongs to no submission
          update audit_entry set who = '李强'                            | was changed after it was written
          delete from audit_entry where action = 'publish'              | does not follow the one before
          delete from audit_entry where action = 'withdraw'             | removed or added at its end
          delete from audit_entry where action = 'withdraw'; update audit_head set entries = 2, hash = (select hash from audit_entry where action = 'publish') | has no withdrawal
          """)
  void aRowThatChangedIsNamed(String sql, String says) {
    List<String> tables =
        List.of("release", "release_finding", "submission", "audit_entry", "audit_head");
    Jdbi jdbi = jdbi();
    tables.forEach(one -> script(jdbi, "create table kept_%1$s as select * from %1$s", one));
    try {
      jdbi.useHandle(handle -> handle.createScript(sql).execute());
      assertNamed(says);
    } finally {
      List.of("release_finding", "release", "submission", "audit_entry", "audit_head")
          .forEach(one -> script(jdbi, "delete from %1$s", one));
      tables.forEach(ProofEndToEndTest::putBack);
    }
    assertThat(run(home, "verify").exit()).isZero();
  }

  private static void putBack(String table) {
    script(
        jdbi(),
        "insert into %1$s ("
            + String.join(", ", columns(table))
            + ") "
            + (table.equals("audit_entry") ? "overriding system value " : "")
            + "select "
            + String.join(", ", columns(table))
            + " from kept_%1$s; drop table kept_%1$s",
        table);
  }

  private static List<String> columns(String table) {
    return jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select column_name from information_schema.columns"
                            + " where table_name = ? order by ordinal_position")
                    .bind(0, table)
                    .mapTo(String.class)
                    .list());
  }

  private static void script(Jdbi jdbi, String sql, String table) {
    jdbi.useHandle(handle -> handle.createScript(sql.formatted(table)).execute());
  }

  private static Jdbi jdbi() {
    return ControlDatabase.open(new Home(home)).jdbi();
  }

  @Test
  @Order(2)
  void whoReadsAChangedReleaseIsToldInASentence() throws IOException {
    for (String name : List.of("rates.csv", "manifest.json")) {
      Path file = home.resolve("releases/" + RELEASE).resolve(name);
      byte[] bytes = Files.readAllBytes(file);
      byte[] changed = bytes.clone();
      changed[changed.length / 2] ^= 1;
      Files.write(file, changed);
      for (String command :
          List.of(
              "rates --quarter 2024Q2",
              "statistics standings --release " + RELEASE,
              "explain --division 990000000000 --indicator garbage.village_coverage --quarter"
                  + " 2024Q2",
              "bulletin --release " + RELEASE,
              "bulletin --rhythm annual --year 2024")) {
        if (name.equals("rates.csv") && command.startsWith("statistics")) {
          continue;
        }
        Said said = run(home, command.split(" "));
        assertThat(said.exit()).as(command).isEqualTo(Exit.FAULT.code());
        assertThat(said.out())
            .as(command)
            .contains(file.toString(), "changed or damaged")
            .doesNotContain("\tat ");
      }
      Files.write(file, bytes);
    }
    assertThat(run(home, "rates", "--quarter", "2024Q2").exit()).isZero();
  }

  @Test
  @Order(3)
  void aBackupIsWrittenOnceAndIsItsOwnersAlone() throws IOException {
    Said said = run(home, "backup", "--to", backup.toString());
    assertThat(said.exit()).as(said.out()).isZero();
    assertThat(said.out()).contains("restored beside it and found as they were written");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
        .isEqualTo("rw-------");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("home", "files", "backup.zip");
    byte[] before = Files.readAllBytes(backup);
    Said again = run(home, "backup", "--to", backup.toString());
    assertThat(again.exit()).isEqualTo(Exit.USAGE.code());
    assertThat(again.out()).contains("exists and is not overwritten");
    assertThat(Files.readAllBytes(backup)).isEqualTo(before);
  }

  @Test
  @Order(4)
  void aDamagedBackupIsRefusedBeforeAnythingIsInPlace() throws IOException {
    byte[] bytes = Files.readAllBytes(backup);
    Path damaged = folder.resolve("damaged.zip");
    Path to = folder.resolve("of-damaged");
    for (int place : new int[] {100, bytes.length / 3, bytes.length / 2, bytes.length - 30}) {
      byte[] changed = bytes.clone();
      changed[place] ^= 4;
      Files.write(damaged, changed);
      Said said = run(to, "restore", damaged.toString());
      assertThat(said.exit()).as("byte " + place).isEqualTo(Exit.FAULT.code());
      assertThat(said.out()).contains("is damaged").doesNotContain("\tat ");
      assertThat(to).doesNotExist();
    }
    Files.write(damaged, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(run(to, "restore", damaged.toString()).exit()).isEqualTo(Exit.FAULT.code());
    Files.delete(damaged);
    assertThat(run(to, "restore", damaged.toString()).exit()).isEqualTo(Exit.USAGE.code());
    assertThat(run(home, "restore", backup.toString()).exit()).isEqualTo(Exit.USAGE.code());
    assertThat(folder.toFile().list()).hasSize(3);
  }

  @Test
  @Order(5)
  void aHomeThatWasRestoredElsewhereIsTheSameAndGoesOn() throws IOException, SQLException {
    Path other = folder.resolve("恢复 1");
    String rates = run(home, "rates", "--quarter=2024Q2", "--format=csv").out();
    // What a killed restore left is no hindrance.
    Files.createDirectories(folder.resolve(".恢复 1.restoring/warehouse"));
    Said restored = run(other, "restore", backup.toString());
    assertThat(restored.exit()).as(restored.out()).isZero();
    delete(home);

    assertThat(run(other, "verify").exit()).isZero();
    assertThat(run(other, "rates", "--quarter=2024Q2", "--format=csv").out()).isEqualTo(rates);
    Said next = quarterly(other, "2024Q3");
    assertThat(next.exit()).as(next.out()).isZero();
    Said verified = run(other, "verify");
    assertThat(verified.exit()).as(verified.out()).isZero();
    assertThat(run(other, "audit", "list", "--release=2024Q3.1", "--format=csv").out())
        .contains("publish,2024Q3.1");
    assertThat(home).doesNotExist();

    close(other);
    Path moved = Files.move(other, folder.resolve("移走"));
    assertThat(run(moved, "verify").exit()).isZero();
  }

  private static void assertNamed(String says) {
    Said said = run(home, "verify");
    assertThat(said.exit()).isEqualTo(Exit.FAULT.code());
    assertThat(said.out()).contains(says).doesNotContain("\tat ");
  }

  private static Path first(String pattern) throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      return all.filter(Files::isRegularFile)
          .filter(one -> home.relativize(one).toString().matches(pattern))
          // The newest metadata: of a table's older ones nobody asks.
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }
  }

  private static void delete(Path all) throws IOException, SQLException {
    close(all);
    try (Stream<Path> tree = Files.walk(all)) {
      for (Path one : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }

  /** The file of the control database, which would stay open for a while. */
  private static void close(Path all) throws SQLException {
    ControlDatabase.open(new Home(all))
        .jdbi()
        .useHandle(
            handle -> {
              try (var last = handle.getConnection().createStatement()) {
                last.execute("shutdown");
              }
            });
  }

  /**
   * @param out what was printed, and what was complained of
   */
  private record Said(int exit, String out) {}

  private static Said run(Path at, String... words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    System.setOut(out);
    try {
      CommandLine line =
          RuralJobs.commandLine().setErr(new PrintWriter(out, true, StandardCharsets.UTF_8));
      int exit =
          line.execute(
              Stream.concat(Stream.of(words), Stream.of("--home", at.toString(), "--lang", "en"))
                  .toArray(String[]::new));
      return new Said(exit, bytes.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(before);
    }
  }
}
