package rural.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import picocli.CommandLine;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.Submission;
import rural.schemas.control.SubmissionRegister;
import rural.schemas.home.Home;

/** Every kind of wrong file in one inbox, beside good ones, which are taken all the same. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadInboxEndToEndTest {

  private static final String HEAD = "表号：农环2表,填报单位代码：990101000000,报告期：2024Q3\n";
  private static final String TITLES = "行政区划代码,行政村名称,农村总户数,卫生厕所户数\n";
  private static final String FIRST = "990101001001,一村,10,4\n";
  private static final String SECOND = "990101001002,二村,20,8\n";

  /** Never to be found again. */
  private static final List<String> PERSONAL = List.of("王隐名", "13987654321", "柳荫街九号");

  private static Path inbox;
  private static Path home;
  private static String errors;

  @BeforeAll
  static void receivesAll() throws IOException {
    // Not a @TempDir: the control database stays open for some seconds after the last command.
    Path folder = Files.createTempDirectory(Path.of("target"), "bad-inbox").toAbsolutePath();
    home = folder.resolve("home");
    inbox = Files.createDirectory(folder.resolve("inbox"));
    write("99名录.csv", registry());
    write("01好.csv", HEAD + "报出日期：2024-10-08\n" + TITLES + FIRST + SECOND);
    write("02空.csv", "");
    write("03扫描件.xlsx", "%PDF-1.7 …");
    write("04截断.xlsx", "PK\u0003\u0004 and nothing behind it, no directory");
    write("05无表头.csv", "请,认真\n填,写\n");
    write("06未来.csv", HEAD.replace("2024Q3", "2026Q1") + TITLES + FIRST);
    write("07期次不一致2024Q2.csv", HEAD + TITLES + FIRST);
    mixed("08编码混杂.csv");
    bomb("09压缩炸弹.zip");
    write(
        "10别县的村.csv", HEAD + TITLES + "990102001001,乙村,10,4\n" + FIRST.replace("001001", "001003"));
    write("11负数.csv", HEAD + TITLES + "990101001004,四村,-10,4\n990101001005,五村,５,4\n");
    write("12同一内容.csv", HEAD + "报出日期：2024-10-09\n" + TITLES + FIRST);
    workbook("13两张报表.xlsx", false);
    workbook("14隐藏.xlsx", true);
    write(
        "15农户.csv",
        "表号：农环7表,报告期：2024Q3\n农户编码,户主姓名,户主电话,详细地址,行政区划代码,作物,播种面积,亩产\n"
            + "H1,"
            + String.join(",", PERSONAL)
            + ",990101001001,小麦,3,400\nH2,"
            + String.join(",", PERSONAL)
            + ",990101001001,小麦,三亩,400\n");
    // Only told to who runs the program: there is no content to answer.
    Files.createSymbolicLink(inbox.resolve("16链接.csv"), inbox.resolve("01好.csv"));
    write("17宽.csv", HEAD + TITLES + FIRST.strip() + ",".repeat(20_000) + "\n");
    StringWriter said = new StringWriter();
    assertThat(receive(said)).isEqualTo(Exit.DONE.code());
    errors = said.toString();
  }

  private static int receive(StringWriter errors) {
    CommandLine line = RuralJobs.commandLine().setErr(new PrintWriter(errors, true));
    return line.execute(
        "receive",
        "--home",
        home.toString(),
        "--inbox",
        inbox.toString(),
        "--received-at",
        "2024-10-12");
  }

  private static List<Submission> submissions() {
    return new SubmissionRegister(ControlDatabase.open(new Home(home)).jdbi()).all();
  }

  private static String line(Submission one) {
    return String.format(
        "%s %s %s %d=%d+%d+%d",
        one.file().substring(0, 2),
        one.form().orElse("-"),
        one.status().code(),
        one.counts().read(),
        one.counts().accepted(),
        one.counts().unchanged(),
        one.counts().quarantined());
  }

  @Test
  @Order(1)
  void everyFileEndsByItselfAndItsRowsAddUp() {
    assertThat(errors).isEmpty();
    assertThat(submissions().stream().map(BadInboxEndToEndTest::line).sorted())
        .containsExactly(
            "01 toilet accepted 2=2+0+0",
            "02 - rejected 0=0+0+0",
            "03 - rejected 0=0+0+0",
            "04 - rejected 0=0+0+0",
            "05 - rejected 0=0+0+0",
            "06 - rejected 0=0+0+0",
            "07 - rejected 0=0+0+0",
            "08 - rejected 0=0+0+0",
            "09 - rejected 0=0+0+0",
            "10 toilet partly 2=1+0+1",
            "11 toilet partly 2=1+0+1",
            "12 toilet accepted 1=0+1+0",
            "13 sewage_village accepted 1=1+0+0",
            "13 toilet accepted 1=1+0+0",
            "14 - rejected 0=0+0+0",
            "15 straw_household partly 2=1+0+1",
            "17 - rejected 0=0+0+0",
            "99 division accepted 11=11+0+0");
  }

  @Test
  @Order(1)
  void aRefusedFileSaysWhyInBothLanguagesInItsReceipt() throws IOException {
    for (Submission one : submissions()) {
      Path receipt = home.resolve("receipts").resolve(one.submissionId() + ".json");
      assertThat(receipt).exists();
      if (one.status() == Submission.Status.REJECTED) {
        assertThat(one.messageZh().orElse("")).as(one.file()).hasSizeGreaterThan(8);
        assertThat(Files.readString(receipt))
            .contains(one.messageZh().orElseThrow())
            .contains(one.messageEn().orElseThrow().replace("\"", "\\\""));
      }
    }
  }

  @Test
  @Order(1)
  void aQuarantinedRowKeepsItsPlaceItsCellsTheRuleAndTheReason() {
    assertThat(
            sql(
                "select file, row_number, `column`, field, value, rule, reason_zh, cells"
                    + " from received.quarantine where rule in ('negative', 'other_unit')"
                    + " order by rule"))
        .isEqualTo(
            """
            [
              {"file":"11负数.csv","row_number":3,"column":"C","field":"households","value":"-10",\
            "rule":"negative","reason_zh":"-10 是负数。这一列不能小于 0。",\
            "cells":["990101001004","四村","-10","4"]},
              {"file":"10别县的村.csv","row_number":3,"column":"A","field":"division_code",\
            "value":"990102001001","rule":"other_unit",\
            "reason_zh":"行政区划代码 990102001001 不属于填报单位 990101000000。请由所属单位填报，或改正填报单位代码。",\
            "cells":["990102001001","乙村","10","4"]}
            ]
            """);
  }

  @Test
  @Order(1)
  void personalColumnsAreFoundNowhereInTheHome() throws IOException {
    StringBuilder all = new StringBuilder(errors);
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.toString();
        boolean packed = name.endsWith(".xlsx") || name.endsWith(".zip");
        all.append(packed ? unpacked(file) : Files.readString(file, StandardCharsets.ISO_8859_1));
        all.append(packed ? "" : new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    all.append(sql("select * from records.straw_household"));
    all.append(sql("select * from received.quarantine"));
    all.append(sql("select * from received.submission"));
    assertThat(all).contains("H2", "三亩");
    assertThat(PERSONAL).noneMatch(word -> all.indexOf(word) >= 0);
  }

  @Test
  @Order(2)
  void filesReceivedBeforeAreAnsweredAtOnceAndStoreNothing() {
    long rows = submissions().stream().mapToLong(one -> one.counts().accepted()).sum();
    assertThat(receive(new StringWriter())).isEqualTo(Exit.DONE.code());
    assertThat(submissions().stream().mapToLong(one -> one.counts().accepted()).sum())
        .isEqualTo(rows);
  }

  private static String registry() {
    StringBuilder rows =
        new StringBuilder(
            "表号：农环00\n行政区划代码,名称,级别,上级代码,是否涉农,启用日期\n990000,样省,省,,,2020-01-01\n"
                + "990101,甲县,县,990000,,2020-01-01\n990102,乙县,县,990000,,2020-01-01\n"
                + "990101001,甲镇,乡,990101,,2020-01-01\n990102001,乙镇,乡,990102,,2020-01-01\n"
                + "990102001001,乙村,村,990102001,是,2020-01-01\n");
    for (int village = 1; village <= 5; village++) {
      rows.append("99010100100").append(village).append(",村,村,990101001,是,2020-01-01\n");
    }
    return rows.toString();
  }

  private static void write(String name, String text) throws IOException {
    Files.writeString(inbox.resolve(name), text);
  }

  private static void mixed(String name) throws IOException {
    try (OutputStream out = Files.newOutputStream(inbox.resolve(name))) {
      out.write((HEAD + TITLES).getBytes(StandardCharsets.UTF_8));
      out.write(FIRST.getBytes(Charset.forName("GB18030")));
    }
  }

  private static void bomb(String name) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(inbox.resolve(name)))) {
      zip.putNextEntry(new ZipEntry("2024Q3.csv"));
      zip.write(new byte[64 << 20]);
      zip.closeEntry();
    }
  }

  /** A toilet form and a sewage form, or the toilet form alone in a hidden sheet. */
  private static void workbook(String name, boolean hidden) throws IOException {
    try (Workbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(inbox.resolve(name))) {
      Sheet toilet = book.createSheet("改厕");
      lines(toilet, (HEAD + TITLES + "990101001004,四村,30,9").split("\n"));
      Sheet other = book.createSheet(hidden ? "说明" : "污水");
      lines(
          other,
          hidden
              ? new String[] {"请认真填写"}
              : new String[] {
                "表号：农环3表,报告期：2024Q3", "行政区划代码,农村总户数,污水得到治理户数,治理状况,治理方式", "990101001001,10,0,未治理,无"
              });
      book.setActiveSheet(1);
      book.setSheetHidden(0, hidden);
      book.write(out);
    }
  }

  private static void lines(Sheet sheet, String... lines) {
    for (int at = 0; at < lines.length; at++) {
      Row row = sheet.createRow(at);
      String[] cells = lines[at].split(",");
      for (int column = 0; column < cells.length; column++) {
        row.createCell(column).setCellValue(cells[column]);
      }
    }
  }

  private static String unpacked(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (EOFException cutOff) {
      text.append(Files.readString(file, StandardCharsets.ISO_8859_1));
    }
    return text.toString();
  }

  private static String sql(String query) {
    PrintStream screen = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      List<String> words = new ArrayList<>(List.of("sql", query, "--format", "json"));
      words.addAll(List.of("--home", home.toString()));
      assertThat(RuralJobs.commandLine().execute(words.toArray(String[]::new))).isZero();
    } finally {
      System.setOut(screen);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
