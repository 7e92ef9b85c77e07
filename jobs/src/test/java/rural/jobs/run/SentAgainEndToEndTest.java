package rural.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.Submission;
import rural.schemas.control.SubmissionRegister;
import rural.schemas.home.Home;

/** A report that is followed by another of the same villages: which counts, and who is told. */
class SentAgainEndToEndTest {

  private static final String TITLES = "行政区划代码,行政村名称,农村总户数,卫生厕所户数\n";

  private static Path folder;
  private static Path home;

  @BeforeAll
  static void receivesTheRegister() throws IOException {
    // Not a @TempDir: the control database stays open for some seconds after the last command.
    folder = Files.createTempDirectory(Path.of("target"), "again").toAbsolutePath();
    home = folder.resolve("home");
    write(
        "r/名录.csv",
        """
        表号：农环00
        行政区划代码,名称,级别,上级代码,是否涉农,启用日期
        990000,样省,省,,,2020-01-01
        990100,样市,市,990000,,2020-01-01
        990101,甲县,县,990100,,2020-01-01
        990101001,甲镇,乡,990101,,2020-01-01
        990101001001,一村,村,990101001,是,2020-01-01
        990101001002,二村,村,990101001,是,2020-01-01
        990101001009,九村,村,990101001,是,2020-01-01
        """);
    receive("r", "2024-10-01T10:00");
  }

  @Test
  void aDateThatHasNotComeDoesNotStandInTheWayAndWhoIsNotInForceIsTold() throws IOException {
    write("a/1误.csv", head("报出日期：2042-10-08") + "990101001001,一村,10,4\n");
    write("a/2更正.csv", head("报出日期：2024-10-11") + "990101001001,一村,99,44\n");
    receive("a", "2024-10-20T10:00");

    assertThat(inForce("990101001001")).containsExactly("99");
    assertThat(receipt("1误.csv"))
        .contains("future_submitted_on", "\"rule\" : \"stale\"")
        .contains("没有采用。现在算数的是“2更正.csv”（报出日期：2024-10-11；收到：2024-10-20 10:00）。本表报出日期：没有或不可信。")
        .contains("'2更正.csv' stands (reported 2024-10-11, received 2024-10-20 10:00)");
    assertThat(receipt("2更正.csv")).doesNotContain("stale");

    write("b/3更早.csv", head("报出日期：2024-10-10") + "990101001001,一村,98,40\n");
    receive("b", "2024-10-21T10:00");
    assertThat(inForce("990101001001")).containsExactly("99");
    assertThat(receipt("3更早.csv")).contains("“2更正.csv”", "本表报出日期：2024-10-10");
    assertThat(submission("3更早.csv").messageEn()).isPresent();

    write("c/4没有日期.csv", head("填表人：甲") + "990101001001,一村,97,40\n");
    receive("c", "2024-10-22T10:00");
    assertThat(inForce("990101001001")).containsExactly("97"); // received after the others
    write("d/5再更正.csv", head("报出日期：2024-10-12") + "990101001001,一村,96,40\n");
    receive("d", "2024-10-23T10:00");
    assertThat(inForce("990101001001")).containsExactly("96");
  }

  /** As the receipt advises: the register first, then the sheet again, from wherever it lies. */
  @Test
  void whatWasLostForTheRegisterCountsOnceTheRegisterIsRightAndNothingIsOvertaken()
      throws IOException {
    String sheet =
        head("填表人：甲") + "990101001002,二村,20,8\n990101001003,三村,30,9\n990101001004,四村,40,12\n";
    write("e/改厕.csv", sheet);
    receive("e", "2024-11-01T10:00");
    assertThat(submission("改厕.csv").status()).isEqualTo(Submission.Status.PARTLY);

    write("f/更正.csv", head("填表人：甲") + "990101001002,二村,21,8\n");
    receive("f", "2024-11-02T10:00");
    assertThat(receive("e", "2024-11-03T10:00")) // nothing has changed
        .contains("改厕.csv: received before", submission("改厕.csv").submissionId());

    write(
        "g/新村.csv",
        """
        表号：农环00
        行政区划代码,名称,级别,上级代码,是否涉农,启用日期
        990101001003,三村,村,990101001,是,2020-01-01
        """);
    receive("g", "2024-11-04T10:00");
    receive("e", "2024-11-05T10:00");
    assertThat(submission("改厕.csv").counts()).isEqualTo(new Submission.Counts(3, 1, 1, 1));
    assertThat(inForce("990101001003")).containsExactly("30");
    assertThat(inForce("990101001002")).containsExactly("21"); // corrected after it was reported
    assertThat(receipt("改厕.csv")).contains("没有采用。现在算数的是“更正.csv”");

    write("h/别处.csv", sheet); // in another sender's folder
    write(
        "h/名录.csv",
        """
        表号：农环00
        行政区划代码,名称,级别,上级代码,是否涉农,启用日期
        990101001004,四村,村,990101001,是,2020-01-01
        """);
    receive("h", "2024-11-06T10:00");
    assertThat(submission("别处.csv").counts()).isEqualTo(new Submission.Counts(3, 1, 2, 0));
    assertThat(inForce("990101001004")).containsExactly("40");
    assertThat(sql("select count(*) as n from records.toilet where division_code = '990101001003'"))
        .contains("1");
    receive("e", "2024-11-07T10:00"); // whole meanwhile, elsewhere
    assertThat(submission("改厕.csv").status()).isEqualTo(Submission.Status.ALREADY_RECEIVED);
    assertThat(receipt("改厕.csv")).contains(submission("别处.csv").submissionId());
  }

  @Test
  void aReceiptNamesTheVillageAndWhatItSaidAQuarterAgo() throws IOException {
    String before = head("报出日期：2024-07-05").replace("2024Q3", "2024Q1");
    write(
        "p/一季度.csv",
        before + "990101001001,一村,100,50\n990101001002,二村,100,50\n990101001009,九村,300,80\n");
    receive("p", "2024-07-06T10:00");
    String then = head("报出日期：2024-07-07").replace("2024Q3", "2024Q2");
    write(
        "q/二季度.csv",
        then + "990101001001,一村,80,50\n990101001002,二村,60,70\n990101001009,九村,3000000,80\n");
    receive("q", "2024-07-08T10:00");
    assertThat(receipt("二季度.csv"))
        .contains("\"name\" : \"一村\"", "\"rule\" : \"households_steady\"", "\"previous\" : \"100\"")
        .contains("\"name\" : \"二村\"", "\"rule\" : \"sanitary_within_households\"");
    assertThat(receipt("二季度.csv"))
        .containsSubsequence(
            "bent_rules", "\"name\" : \"九村\"", "\"value\" : \"3000000\"", "\"previous\" : \"300\"")
        .containsSubsequence("\"rule\" : \"magnitude\"", "\"name\" : \"一村\"");
    assertThat(
            sql(
                "select division_name from records.toilet where array_contains(flags,"
                    + " 'magnitude')"))
        .contains("九村")
        .doesNotContain("一村");
    // 二村 is returned; that its households fell is not told as something that counts.
    assertThat(receipt("二季度.csv").split("\"rule\" : \"households_steady\"", -1)).hasSize(3);

    answer("二季度.csv", "九村", "含新建小区，已现场核实", "s/回执.xlsx");
    receive("s", "2024-07-09T10:00");
    assertThat(submission("回执.xlsx").counts()).isEqualTo(new Submission.Counts(3, 1, 1, 1));
    assertThat(receipt("回执.xlsx")).doesNotContain("\"rule\" : \"magnitude\"");
    String flagged =
        "select division_name from records.toilet where known_to is null and array_contains(flags,"
            + " 'magnitude";
    assertThat(sql(flagged + "_explained')")).contains("九村");
    assertThat(sql(flagged + "')")).doesNotContain("九村");

    write("t/又报.csv", then + "990101001009,九村,3000000,80\n");
    receive("t", "2024-07-10T10:00");
    assertThat(receipt("又报.csv")).doesNotContain("\"rule\" : \"magnitude\"");
    assertThat(submission("又报.csv").counts()).isEqualTo(new Submission.Counts(1, 0, 1, 0));
  }

  /** One village is confirmed, one changed, one was corrected meanwhile, one is left alone. */
  @Test
  void aPrefilledFormCountsWhereItWasConfirmedAndNowhereElse() throws IOException {
    write(
        "t1/乙镇.csv",
        """
        表号：农环00
        行政区划代码,名称,级别,上级代码,是否涉农,启用日期
        990101002,乙镇,乡,990101,,2020-01-01
        990101002001,子村,村,990101002,是,2020-01-01
        990101002002,丑村,村,990101002,是,2020-01-01
        990101002003,寅村,村,990101002,是,2020-01-01
        990101002004,卯村,村,990101002,是,2020-01-01
        """);
    receive("t1", "2024-10-01T11:00");
    String before = "表号：农环2表,填报单位代码：990101002000,报告期：2024Q2\n" + TITLES;
    write(
        "t2/乙镇二季度.csv",
        before
            + "990101002001,子村,100,40\n990101002002,丑村,200,80\n"
            + "990101002003,寅村,300,90\n990101002004,卯村,400,95\n");
    receive("t2", "2024-10-01T12:00");
    Path forms = folder.resolve("forms");
    assertThat(
            run(
                "template",
                "toilet",
                "--home",
                home.toString(),
                "--division",
                "990101002",
                "--quarter",
                "2024Q3",
                "--out",
                forms.toString(),
                "--lang",
                "en"))
        .contains("prefilled forms for 1 units, 4 rows, 4 of them with last quarter's values");
    write("t3/更正二季度.csv", before + "990101002003,寅村,333,90\n");
    receive("t3", "2024-10-02T10:00");

    Files.createDirectories(folder.resolve("t4"));
    String name = "990101002000_乙镇_农村改厕情况_2024Q3.xlsx";
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(forms.resolve(name)));
        OutputStream out = Files.newOutputStream(folder.resolve("t4").resolve(name))) {
      XSSFSheet sheet = book.getSheetAt(0); // the villages stand in rows 6 to 9
      int confirmed = 19;
      sheet.getRow(5).getCell(confirmed).setCellValue("无变化");
      sheet.getRow(6).getCell(2).setCellValue(205);
      sheet.getRow(6).getCell(confirmed).setCellValue("有变化");
      sheet.getRow(7).getCell(confirmed).setCellValue("无变化");
      book.write(out);
    }
    receive("t4", "2024-10-03T10:00");

    assertThat(submission(name).counts()).isEqualTo(new Submission.Counts(3, 2, 0, 1));
    assertThat(
            sql("select division_name, households, sanitary_households from records.toilet"
                    + " where quarter = '2024Q3' and known_to is null"
                    + " and division_code like '990101002%' order by division_code")
                .lines()
                .skip(1))
        .containsExactly("子村,100,40", "丑村,205,80");
    assertThat(receipt(name))
        .contains("1 行核对为无变化，1 行有变化（改了 1 格），1 行没有核对")
        .contains("不算上报，没有计入：卯村")
        .contains("第 7 行“丑村”与上季度不同：农村总户数 200→205")
        .contains("corrected_since", "农村总户数 300→333");
  }

  /** Fills in the last column of a receipt, in the row of a village, as its clerk would. */
  private static void answer(String file, String village, String says, String to)
      throws IOException {
    String name = submission(file).submissionId() + ".xlsx";
    Files.createDirectories(folder.resolve(to).getParent());
    try (XSSFWorkbook book =
            new XSSFWorkbook(Files.newInputStream(new Home(home).receipts().resolve(name)));
        OutputStream out = Files.newOutputStream(folder.resolve(to))) {
      for (Row row : book.getSheetAt(1)) {
        if (row.getCell(1) != null && row.getCell(1).toString().equals(village)) {
          row.getCell(row.getLastCellNum() - 1).setCellValue(says);
        }
      }
      book.write(out);
    }
  }

  private static String head(String line) {
    return "表号：农环2表,填报单位代码：990101000000,报告期：2024Q3\n" + line + "\n" + TITLES;
  }

  private static List<String> inForce(String village) {
    return sql("select households from records.toilet where known_to is null and division_code = '"
            + village
            + "'")
        .lines()
        .skip(1)
        .toList();
  }

  private static Submission submission(String file) {
    return new SubmissionRegister(ControlDatabase.open(new Home(home)).jdbi())
        .all().stream()
            .filter(one -> one.file().equals(file))
            .reduce((first, last) -> last)
            .orElseThrow();
  }

  /** The receipt of the last submission of a file. */
  private static String receipt(String file) throws IOException {
    return Files.readString(
        new Home(home).receipts().resolve(submission(file).submissionId() + ".json"));
  }

  private static void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String receive(String inbox, String day) {
    return run(
        "receive",
        "--home",
        home.toString(),
        "--inbox",
        folder.resolve(inbox).toString(),
        "--received-at",
        day,
        "--lang",
        "en");
  }

  private static String sql(String query) {
    return run("sql", query, "--format", "csv", "--home", home.toString());
  }

  private static String run(String... words) {
    PrintStream screen = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    StringWriter errors = new StringWriter();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      CommandLine line = RuralJobs.commandLine().setErr(new PrintWriter(errors, true));
      assertThat(line.execute(words)).as(errors.toString()).isEqualTo(Exit.DONE.code());
    } finally {
      System.setOut(screen);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
