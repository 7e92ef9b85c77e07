package rural.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import rural.jobs.warehouse.Scale;
import rural.schemas.period.Quarter;

/**
 * Who is handed a form where a city has no counties, and what comes back of one that was handed out
 * when some had reported already.
 */
class PrefilledUnitsEndToEndTest {

  /** 莞市 has no counties, 长镇 lies in it, 五村 has no town; 甲市 has a county. */
  private static final String REGISTER =
      """
      表号：农环00
      行政区划代码,名称,级别,上级代码,是否涉农,启用日期
      990000,样省,省,,,2020-01-01
      990300,莞市,市,990000,,2020-01-01
      990300101,长镇,乡,990300,,2020-01-01
      990300101001,一村,村,990300101,是,2020-01-01
      990300101002,二村,村,990300101,是,2020-01-01
      990300101003,三村,村,990300101,是,2020-01-01
      990300101004,四村,村,990300101,是,2020-01-01
      990300000005,五村,村,990300,是,2020-01-01
      990400,甲市,市,990000,,2020-01-01
      990401,丙县,县,990400,,2020-01-01
      990401001,丁镇,乡,990401,,2020-01-01
      """;

  private static final String TOILETS = "行政区划代码,行政村名称,农村总户数,卫生厕所户数,本季度新增改厕户数\n";

  @Test
  void everyLevelGetsItsForm() throws IOException {
    try (Doors doors = Doors.open(Scale.SMALL, "")) {
      doors.receive("2024-07-01", "register.csv", REGISTER);
      handsOutToEveryUnit(doors);
      aReportThatIsThereIsShownAndStands(doors);
    }
  }

  private static void handsOutToEveryUnit(Doors doors) throws IOException {
    doors.receive(
        "2024-07-02",
        "facility.csv",
        "表号：农环4,报告期：2024Q2\n设施编号,行政区划代码,设计规模,运行状态\n"
            + "F1,990300101001,10,运行\nF5,990300000005,10,运行\nF9,990401001,10,运行\n",
        "enterprise.csv",
        "表号：农环6,报告期：2024Q2\n主体编号,行政区划代码,作物,肥料化(吨)\n" + "E1,990300101,小麦,1\nE2,990401,小麦,1\n",
        "issue.csv",
        "表号：农环9,报告期：2024Q2\n问题编号,行政区划代码,状态\nP4,990400,未达到\nP5,990300101001,未达到\n");
    assertThat(handed(doors, "river", "990000000000"))
        .containsExactly("990300000000_莞市 1", "990401000000_丙县 1");
    assertThat(handed(doors, "straw_enterprise", "990000000000"))
        .containsExactly("990300000000_莞市 E1", "990401000000_丙县 E2");
    // 甲市 answers for an issue of its own, which no county of it would see
    assertThat(handed(doors, "issue", "990000000000"))
        .containsExactly("990300000000_莞市 P5", "990400000000_甲市 P4", "990401000000_丙县 ");
    assertThat(handed(doors, "sewage_facility", "990300000000"))
        .containsExactly("990300000000_莞市 F5", "990300101000_长镇 F1");
    assertThat(handed(doors, "toilet", "990300000000"))
        .containsExactly("990300000000_莞市 1", "990300101000_长镇 4");
  }

  /** File and, of forms of entries, their ids; of others, how many rows. */
  private static List<String> handed(Doors doors, String form, String division) throws IOException {
    Path folder = doors.folder().resolve(form);
    new TemplateRun(doors.desk())
        .run(new TemplateRun.Order(form, division, Quarter.of("2024Q3"), folder));
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(PrefilledUnitsEndToEndTest::summary).toList();
    }
  }

  private static String summary(Path file) {
    String[] parts = file.getFileName().toString().split("_");
    StringBuilder ids = new StringBuilder();
    int rows = 0;
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      for (Row row : book.getSheetAt(0)) {
        String first = text(row.getCell(0));
        ids.append(first.matches("[EFP]\\d") ? first : "");
        rows += first.matches("99\\d{10}") ? 1 : 0;
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return parts[0] + "_" + parts[1] + " " + (rows == 0 ? ids : rows);
  }

  private static String text(Cell cell) {
    return cell == null || cell.getCellType() != CellType.STRING ? "" : cell.getStringCellValue();
  }

  /** 一村 and 二村 have reported; 一村 corrects itself, 三村 is as it was, 四村 says nothing. */
  private static void aReportThatIsThereIsShownAndStands(Doors doors) throws IOException {
    doors.receive(
        "2024-07-03",
        "q2.csv",
        "表号：农环2,报告期：2024Q2\n"
            + TOILETS
            + "990300101001,一村,100,50,1\n990300101002,二村,200,60,1\n"
            + "990300101003,三村,300,70,1\n990300101004,四村,400,80,1\n");
    doors.receive(
        "2024-10-02",
        "q3.csv",
        "表号：农环2,报告期：2024Q3\n" + TOILETS + "990300101001,一村,101,51,7\n990300101002,二村,202,62,8\n");
    Path folder = doors.folder().resolve("reported");
    assertThat(
            new TemplateRun(doors.desk())
                .run(new TemplateRun.Order("toilet", "990300101000", Quarter.of("2024Q3"), folder))
                .zh())
        .contains("共 4 行，其中 2 行带有上季度的数，2 行本季度已经报过、带的是已报的数");
    Path sent = Files.createDirectories(doors.folder().resolve("sent"));
    String name = "990300101000_长镇_农村改厕情况_2024Q3.xlsx";
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve(name)));
        OutputStream out = Files.newOutputStream(sent.resolve(name))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(shown(sheet, "990300101001")).isEqualTo("101 51 7 已报，不改不用填");
      assertThat(shown(sheet, "990300101003")).isEqualTo("300 70 - 未核对");
      row(sheet, "990300101001").getCell(column(sheet, "本季度新增改厕户数")).setCellValue(9);
      row(sheet, "990300101001").getCell(column(sheet, "本季核对")).setCellValue("有变化");
      row(sheet, "990300101003").getCell(column(sheet, "本季核对")).setCellValue("无变化");
      sheet.forEach(row -> row.forEach(PrefilledUnitsEndToEndTest::forget));
      book.write(out);
    }
    assertThat(doors.receive("2024-10-09", sent))
        .containsExactly(name + " toilet accepted 2=2+0+0");
    assertThat(
            doors.sql(
                "select division_code, households, built_quarter from records.toilet where quarter"
                    + " = '2024Q3' and known_to is null order by 1"))
        .containsExactly("990300101001 101 9", "990300101002 202 8", "990300101003 300 null");
    assertThat(doors.receipts(name))
        .contains("1 行本季度已经报过，表上没有改动，仍按已报的数计：二村")
        .contains("“一村”改了本季度已报的数：本季度新增改厕户数 7→9")
        .contains("没有选“本季核对”的 1 行不算上报，没有计入：四村");
    // handed out once more, the form knows what was corrected since it was made
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve(name)));
        OutputStream out = Files.newOutputStream(sent.resolve(name))) {
      XSSFSheet sheet = book.getSheetAt(0);
      row(sheet, "990300101001").getCell(column(sheet, "农村总户数")).setCellValue(105);
      row(sheet, "990300101001").getCell(column(sheet, "本季核对")).setCellValue("有变化");
      sheet.forEach(row -> row.forEach(PrefilledUnitsEndToEndTest::forget));
      book.write(out);
    }
    assertThat(doors.receive("2024-10-10", sent))
        .containsExactly(name + " toilet rejected 1=0+0+1");
    assertThat(doors.receipts(name)).contains("corrected_since", "本季度新增改厕户数 7→9");
  }

  private static String shown(XSSFSheet sheet, String code) {
    Row row = row(sheet, code);
    return Stream.of("农村总户数", "卫生厕所户数", "本季度新增改厕户数")
            .map(title -> row.getCell(column(sheet, title)))
            .map(
                cell ->
                    cell.getCellType() == CellType.NUMERIC
                        ? (int) cell.getNumericCellValue() + " "
                        : "- ")
            .reduce("", String::concat)
        + row.getCell(column(sheet, "核对提示")).getStringCellValue();
  }

  private static Row row(XSSFSheet sheet, String code) {
    return Stream.iterate(0, i -> i <= sheet.getLastRowNum(), i -> i + 1)
        .map(sheet::getRow)
        .filter(row -> row != null && text(row.getCell(0)).equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static int column(XSSFSheet sheet, String title) {
    Row header = sheet.getRow(sheet.getRepeatingRows().getFirstRow());
    return Stream.iterate(0, i -> i < header.getLastCellNum(), i -> i + 1)
        .filter(i -> text(header.getCell(i)).replaceAll("\\s", "").startsWith(title))
        .findFirst()
        .orElseThrow();
  }

  /** What was worked out before the clerk filled the form in is not what it says now. */
  private static void forget(Cell cell) {
    if (cell.getCellType() == CellType.FORMULA && ((XSSFCell) cell).getCTCell().isSetV()) {
      ((XSSFCell) cell).getCTCell().unsetV();
    }
  }
}
