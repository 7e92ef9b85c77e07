package rural.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Who changes the register: units above, each in its own territory. */
class RegistrySendersEndToEndTest {

  private static final String TITLES = "行政区划代码,名称,级别,上级代码,是否涉农,启用日期,停用日期\n";
  private static final String FIRST =
      """
      990000,样省,省,000000000000,,2020-01-01,
      990100,样市,市,990000,,2020-01-01,
      990101,甲县,县,990100,,2020-01-01,
      990101001,甲镇,乡,990101,,2020-01-01,
      990101001001,一村,村,990101001,是,2020-01-01,
      990101001002,二村,村,990101001,是,2020-01-01,
      980000,邻省,省,000000000000,,2020-01-01,
      """;

  private static Path home;

  @BeforeAll
  static void receivesAList() throws IOException {
    // Not a @TempDir: the control database stays open for some seconds after the last command.
    home = Files.createTempDirectory(Path.of("target"), "senders").toAbsolutePath().resolve("home");
    write("01首份.csv", "表号：农环00,填报单位：甲镇,填报单位代码,990101001000\n" + TITLES + FIRST);
    receive("2024-10-01");
    write(
        "02乡镇.csv",
        head("990101001000")
            + "990101,改名县,县,990100,,2024-01-01,\n"
            + "990101001001,一村,村,990101001,是,2020-01-01,2024-01-01\n"
            + "990101001003,新村,村,990101001,是,2024-01-01,\n");
    write("03邻省.csv", head("980000000000") + "990101001002,抢村,村,990101001,是,2024-01-01,\n");
    write("04邻省抢.csv", head("980000000000") + "980101001001,抢村,村,990101001,是,2024-01-01,\n");
    write("05生人.csv", head("970000000000") + "970000,假省,省,000000000000,,2024-01-01,\n");
    write(
        "06无代码.csv", "表号：农环00,填报单位：甲镇\n" + TITLES + "990101001004,新村,村,990101001,是,2024-01-01,\n");
    write("07错代码.csv", head("9901") + "990101001004,新村,村,990101001,是,2024-01-01,\n");
    write(
        "08本省.csv",
        head("990000000000")
            + "990101001005,五村,村,990101001,是,2024-01-01,\n"
            + "990000,样省,省,000000000000,,2020-01-01,\n");
    write("09无表头.csv", "表号：农环00\n" + TITLES + "990101001006,六村,村,990101001,是,2024-01-01,\n");
    write(
        "10公式.csv",
        head("990000000000")
            + "990101001007,\"＝1+1\",村,990101001,是,2024-01-01,\n"
            + "990101001008,@村,村,990101001,是,2024-01-01,\n"
            + "990101001009,甲\u001b[31m村,村,990101001,是,2024-01-01,\n");
    write(
        "11变更.csv",
        "表号：农环01,填报单位代码,990101000000\n"
            + "生效日期,变更类型,原代码,新代码,份额\n"
            + "2024-01-01,合并,990101001001,990101001002,1\n");
    write(
        "12系数.csv",
        "表号：农环02,填报单位代码,990000000000\n年度,行政区划代码,作物,草谷比,可收集系数\n2024,000000000000,小麦,1.2,0.8\n"
            + "2024,990000000000,小麦,1.3,0.8\n");
    receive("2024-10-12");
  }

  private static String head(String code) {
    return "表号：农环00,填报单位代码," + code + "\n" + TITLES;
  }

  @Test
  void theFirstListIsTakenFromAnybodyAndThatIsTold() throws IOException {
    assertThat(
            sql(
                "select count(*) as n from registry.division where division_name in"
                    + " ('样省','样市','甲县','甲镇','一村','二村','邻省')"))
        .contains("\"n\":7");
    assertThat(receipts()).contains("first_register");
  }

  @Test
  void onlyUnitsAboveChangeWhatLiesBelowThem() {
    assertThat(
            sql(
                "select substr(file, 1, 2) as f, rule, count(*) as n from received.quarantine"
                    + " group by 1, 2 order by 1, 2"))
        .isEqualTo(
            """
            [
              {"f":"02","rule":"sender_below","n":3},
              {"f":"03","rule":"not_its_territory","n":1},
              {"f":"04","rule":"not_its_territory","n":1},
              {"f":"05","rule":"sender_unknown","n":1},
              {"f":"06","rule":"sender_unstated","n":1},
              {"f":"07","rule":"sender_unstated","n":1},
              {"f":"10","rule":"name_not_plain","n":2},
              {"f":"11","rule":"sender_below","n":1},
              {"f":"12","rule":"not_its_territory","n":1}
            ]
            """);
  }

  @Test
  void whatMayBeChangedIsChanged() throws IOException {
    assertThat(
            sql(
                "select division_name from registry.division where known_to is null"
                    + " and division_code like '99010100100%' order by 1"))
        .contains("一村", "二村", "五村", "六村")
        .doesNotContain("新村", "抢村", "1+1");
    assertThat(receipts()).contains("unsigned_register");
  }

  private static String receipts() throws IOException {
    StringBuilder all = new StringBuilder();
    try (var files = Files.list(home.resolve("receipts"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".json")).toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  private static void write(String name, String text) throws IOException {
    Files.writeString(Files.createDirectories(home.resolve("inbox")).resolve(name), text);
  }

  private static void receive(String day) {
    StringWriter errors = new StringWriter();
    CommandLine line = RuralJobs.commandLine().setErr(new PrintWriter(errors, true));
    assertThat(line.execute("receive", "--home", home.toString(), "--received-at", day))
        .as(errors.toString())
        .isEqualTo(Exit.DONE.code());
  }

  private static String sql(String query) {
    PrintStream screen = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertThat(
              RuralJobs.commandLine()
                  .execute("sql", query, "--format", "json", "--home", home.toString()))
          .isZero();
    } finally {
      System.setOut(screen);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
