package rural.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;

/** Invented people in every corner of every kind of file; none of them is found in the home. */
class PersonalDataEndToEndTest {

  private static final String HEAD =
      "表号：农环7表\n填报单位：某县 联系人：隐姓甲01,,填报单位代码,990101000000\n"
          + "填表人:赵填表13700000001,审核人:钱审核,报出日期,2024-10-06\n联系人电话：13700000002,住址：隐街02号\n报告期：2024Q3\n";
  private static final String TITLES =
      "农户编码,行政区划代码,作物,播种面积(亩),亩产(公斤/亩),姓名,联系电话,家庭住址,身份证号,银行卡号,农户,户主,掌柜,备注,Name,微信号,邮箱\n";

  private static Path inbox;
  private static Path home;
  private static String said = "";

  @BeforeAll
  static void receivesEveryKindOfFile() throws IOException {
    // Not a @TempDir: the control database stays open for some seconds after the last command.
    Path folder = Files.createTempDirectory(Path.of("target"), "personal").toAbsolutePath();
    home = folder.resolve("home");
    inbox = Files.createDirectories(home.resolve("inbox"));
    write("00名录.csv", registry());
    write("01收下.csv", HEAD + TITLES + row("01", "3"));
    write("02退行.csv", HEAD + TITLES + row("02", "三亩"));
    write("03缺列.csv", HEAD + TITLES.replace("行政区划代码,", "") + row("03", "3"));
    write("04不识.csv", "隐姓甲04的家,13900000104\n户主,电话\n隐姓乙04,13900000104\n");
    write("05半识.csv", "作物,农户编码,隐姓甲05,13900000105\n小麦,NH1,隐姓乙05,13900000105\n");
    write("06别表.csv", other("06"));
    write("隐姓不能知13900000107_2024Q3.csv", "表号：农环2表\n行政区划代码,农村总户数,卫生厕所户数\n990101001001,10,4\n");
    Files.write(
        inbox.resolve("08国标.csv"),
        (HEAD + TITLES + row("08", "3")).getBytes(Charset.forName("GB18030")));
    workbook(new XSSFWorkbook(), "09簿.xlsx", "09");
    workbook(new HSSFWorkbook(), "10簿.xls", "10");
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(inbox.resolve("11包.zip")))) {
      entry(zip, "赵13900000111/a13900000112.csv", HEAD + TITLES + row("11", "3"));
      entry(zip, "赵13900000111/a13900000113.csv", HEAD + TITLES + row("12", "三亩"));
      entry(zip, "说明13900000114.txt", "隐姓甲12 13900000114");
    }
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(inbox.resolve("12文.docx")))) {
      entry(zip, "[Content_Types].xml", "<Types/>");
      entry(zip, "word/document.xml", "<w>隐姓甲13 13900000115</w>");
    }
    write("13键.csv", HEAD + TITLES + row("13", "3").replaceFirst("NH13", "13900000113"));
    said = receive();
  }

  /** Every value that is about a person: names, streets, telephones, numbers. */
  private static String row(String id, String area) {
    return "NH"
        + id
        + ",990101001001,小麦,"
        + area
        + ",400,隐姓甲"
        + id
        + ",139000001"
        + id
        + ",隐街"
        + id
        + "号,99010119900307"
        + id
        + "12,62220000000000"
        + id
        + ",隐姓乙"
        + id
        + ",隐姓丙"
        + id
        + ",隐姓丁"
        + id
        + ",隐注"
        + id
        + " 138000001"
        + id
        + ",隐姓戊"
        + id
        + ",wxyin"
        + id
        + ",yin"
        + id
        + "@example.cn\n";
  }

  /**
   * A form of another kind: its text fields hold numbers, and further columns stand beside them.
   */
  private static String other(String id) {
    return "表号：农环9表,报告期：2024Q3\n问题编号,行政区划代码,问题来源,领域,问题描述,责任单位,发现日期,状态,举报人,举报人电话\n"
        + "W1,990101001001,信访举报,改厕,找张某 139-0000-01"
        + id
        + " 或 yin"
        + id
        + "@example.cn,某乡,2024-07-01,未达到,隐姓甲"
        + id
        + ",138000001"
        + id
        + "\n"
        + "W2,990101001001,没有的,改厕,卡号6222000000000017,某乡,2024-07-01,未达到,隐姓乙"
        + id
        + ",x\n";
  }

  @Test
  void nobodyIsFoundAnywhereInTheHome() throws IOException {
    StringBuilder all = new StringBuilder(said);
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.toList()) {
        all.append('\n').append(home.relativize(file)).append('\n');
        if (Files.isRegularFile(file)) {
          text(Files.readAllBytes(file), all);
        }
      }
    }
    for (String table : List.of("records.straw_household", "records.issue", "records.toilet")) {
      all.append(sql("select * from " + table));
    }
    all.append(sql("select * from received.quarantine"));
    all.append(sql("select * from received.submission"));
    all.append(database());
    assertThat(all).contains("NH02", "三亩", "赵填表", "钱审核", "农环7表", "某县");
    assertThat(found(all.toString())).isEmpty();
  }

  @Test
  void everyFileIsAnswered() {
    assertThat(
            sql(
                "select regexp_extract(file, '([0-9]+)', 1) || ' ' || status as s"
                    + " from received.submission order by 1"))
        .contains("00 accepted", "01 accepted", "02 ", "03 rejected", "04 rejected", "05 rejected")
        .contains("06 partly", "08 accepted", "09 ", "10 ", "11 ", "12 rejected", "13 rejected");
  }

  private static Set<String> found(String text) {
    Set<String> found = new TreeSet<>();
    var seeded =
        java.util.regex.Pattern.compile(
                "隐姓.{3}|隐街.{3}|隐注.{2}|(?<!\\d)13[789][- ]?0000[- ]?0[01]\\d\\d(?!\\d)|"
                    + "99010119900307\\d{2}|6222000000\\d{4}|wxyin\\d+|yin\\d+@")
            .matcher(text);
    while (seeded.find()) {
      if (!seeded.group().equals("隐姓不能知")) {
        found.add(seeded.group());
      }
    }
    return found;
  }

  private static void text(byte[] bytes, StringBuilder all) throws IOException {
    all.append(new String(bytes, StandardCharsets.UTF_8));
    all.append(new String(bytes, Charset.forName("GB18030")));
    all.append(new String(bytes, StandardCharsets.UTF_16LE));
    if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          all.append(entry.getName());
          text(zip.readAllBytes(), all);
        }
      }
    }
  }

  private static String database() {
    List<String> lines =
        ControlDatabase.open(new Home(home))
            .jdbi()
            .withHandle(handle -> handle.createQuery("SCRIPT").mapTo(String.class).list());
    return String.join("\n", lines);
  }

  private static void workbook(Workbook book, String name, String id) throws IOException {
    try (book;
        OutputStream out = Files.newOutputStream(inbox.resolve(name))) {
      Sheet form = book.createSheet("抽样139000001" + id);
      lines(form, HEAD + TITLES + row(id, "三亩"));
      Cell first = form.getRow(6).getCell(0);
      var comment =
          form.createDrawingPatriarch()
              .createCellComment(book.getCreationHelper().createClientAnchor());
      comment.setString(book.getCreationHelper().createRichTextString("隐姓己" + id));
      comment.setAuthor("隐姓庚" + id);
      first.setCellComment(comment);
      lines(book.createSheet("通讯录"), "隐姓甲" + id + ",139000001" + id + "\n户主,电话\n隐姓乙" + id + ",1\n");
      lines(book.createSheet("底稿"), HEAD + TITLES + row(id, "3"));
      book.setSheetHidden(2, true);
      if (book instanceof XSSFWorkbook xlsx) {
        xlsx.getProperties().getCoreProperties().setCreator("隐姓辛" + id);
      }
      book.write(out);
    }
  }

  private static void lines(Sheet sheet, String text) {
    String[] lines = text.split("\n");
    for (int at = 0; at < lines.length; at++) {
      Row row = sheet.createRow(at);
      String[] cells = lines[at].split(",");
      for (int column = 0; column < cells.length; column++) {
        row.createCell(column).setCellValue(cells[column]);
      }
    }
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static void write(String name, String text) throws IOException {
    Files.writeString(inbox.resolve(name), text);
  }

  private static String registry() {
    return "表号：农环00\n行政区划代码,名称,级别,上级代码,是否涉农,启用日期\n990000,样省,省,,,2020-01-01\n"
        + "990100,样市,市,990000,,2020-01-01\n990101,甲县,县,990100,,2020-01-01\n"
        + "990101001,甲镇,乡,990101,,2020-01-01\n990101001001,甲村,村,990101001,是,2020-01-01\n";
  }

  private static String receive() {
    StringWriter errors = new StringWriter();
    return captured(
            () ->
                assertThat(
                        RuralJobs.commandLine()
                            .setErr(new PrintWriter(errors, true))
                            .execute(
                                "receive",
                                "--home",
                                home.toString(),
                                "--received-at",
                                "2024-10-12"))
                    .as(errors.toString())
                    .isEqualTo(Exit.DONE.code()))
        + errors;
  }

  private static String sql(String query) {
    return captured(
        () -> {
          List<String> words = new ArrayList<>(List.of("sql", query, "--format", "json"));
          words.addAll(List.of("--home", home.toString()));
          assertThat(RuralJobs.commandLine().execute(words.toArray(String[]::new))).isZero();
        });
  }

  private static String captured(Runnable command) {
    PrintStream screen = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      command.run();
    } finally {
      System.setOut(screen);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
