package rural.jobs.receive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rural.jobs.receive.reading.header.Inspection;
import rural.jobs.receive.reading.header.TitleBook;
import rural.schemas.contract.ContractBook;

/** The many ways in which people write the same thing. */
class SpellingsTest {

  private static final String ROW = "990101001001,甲村,10,4\n";

  @TempDir Path folder;

  private Reading csv(String text) throws IOException {
    return Reading.ofCsv(folder, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2024年第三季度", "2024年3季度", "2024Q3", "2024-Q3", "２０２４年第３季度", "2024 年 第 三 季度"})
  void aQuarterIsReadHoweverItIsWritten(String quarter) throws IOException {
    assertThat(csv("表号：农环2表\n报告期：" + quarter + "\n" + Reading.TITLES + ROW).sheet().period())
        .isEqualTo("2024Q3");
    Path named = folder.resolve("改厕" + quarter + ".csv");
    assertThat(Reading.of(Files.writeString(named, Reading.TITLES + ROW)).sheet().period())
        .isEqualTo("2024Q3");
    Reading column = csv("表号：农环2表\n行政区划代码,报告期,农村总户数,卫生厕所户数\n990101001001," + quarter + ",10,4\n");
    assertThat(column.value(0, "quarter")).isEqualTo("2024Q3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024年", "2024", "2024年度"})
  void aFormOfAYearSaysItsYear(String year) throws IOException {
    Reading reading = csv("表号：农环8表,报告期：" + year + "\n行政区划代码,指标,年度目标\n990101000000,改厕任务完成率,5\n");
    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.value(0, "year")).isEqualTo(2024);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-10-08",
        "2024/10/8",
        "2024年10月8日",
        "2024.10.8",
        "20241008",
        "2024年10月8号",
        "2024年10月08日 星期二",
        "2024/10/8 12:00:00",
        "2024-10-08T00:00:00",
        "2024-10-08T08:30:00.000+08:00",
        "2024-10-08 下午3:05",
        "2024年10月8日15时30分",
        "20241008 120000",
        "２０２４－１０－０８",
        "2024—10—08",
        "2024. 10. 8.",
        "2024 年 10 月 8 日",
        "2024 10 08",
        "二〇二四年十月八日",
      })
  void aDateOfReportIsReadHoweverItIsWritten(String date) throws IOException {
    assertThat(
            csv(Reading.HEAD + "报出日期：" + date + "\n" + Reading.TITLES + ROW)
                .sheet()
                .sender()
                .submittedOn())
        .contains(LocalDate.of(2024, 10, 8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10/8/2024",
        "24-10-08",
        "2024-10",
        "2024-13-01",
        "2024-02-30",
        "2024/10/112",
        "2024-10/08"
      })
  void whatMayBeAnotherDayOrNoneIsNotTaken(String date) throws IOException {
    Reading reading = csv(Reading.HEAD + "报出日期：" + date + "\n" + Reading.TITLES + ROW);
    assertThat(reading.sheet().sender().submittedOn()).isEmpty();
    assertThat(reading.notices()).contains("unreadable_submitted_on");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"表号：农环2表", "表号:农环2表", "表 号：,农环2", "表名：农村改厕情况", "表名,农村改厕情况", "表号：农环2表 农村改厕情况"})
  void aHeadTellsTheFormInOneCellOrTwo(String head) throws IOException {
    // Two titles alone would fit several forms.
    Reading reading = csv(head + "\n报告期：2024Q3\n行政区划代码,总户数,卫生厕所户数\n990101001001,10,4\n");
    assertThat(reading.sheet().form()).isEqualTo("toilet");
    assertThat(reading.notices()).doesNotContain("unknown_form_number");
  }

  @ParameterizedTest
  @CsvSource({"农村总户数(户)", "农村总户数（户）", "'农村 总户数 ( 户 )'", "农村总户数[户]", "农村总户数", "总户数", "households"})
  void aTitleIsReadWithItsUnitOrWithout(String title) throws IOException {
    Reading reading = csv(Reading.HEAD + "行政区划代码,\"" + title + "\",卫生厕所户数\n990101001001,10,4\n");
    assertThat(reading.value(0, "households")).isEqualTo(10L);
  }

  @ParameterizedTest
  @CsvSource({
    "garbage,collected_t,本季度收运量(万吨),1.5,15000",
    "garbage,collected_t,本季度收运量(公斤),1500,1.5",
    "straw_production,sown_mu,播种面积（千公顷）,0.001,15",
    "straw_production,sown_mu,播种面积(公顷),2,30",
    "straw_production,yield_t,粮食产量(万吨),0.0001,1",
    "straw_household,fertilizer_kg,肥料化(吨),0.25,250",
  })
  void aUnitInTheHeaderConvertsExactly(
      String form, String field, String title, String written, String meant) throws IOException {
    String titles =
        switch (form) {
          case "garbage" -> "行政区划代码,自然村总数,已纳入收运处置体系自然村数,是否纳入收运处置体系,农村总户数,本季度处理量,本季度无害化处理量,";
          case "straw_production" ->
              "行政区划代码,作物," + (field.equals("yield_t") ? "播种面积,还田面积," : "粮食产量,还田面积,");
          default -> "农户编码,行政区划代码,作物,播种面积,亩产,";
        };
    String cells =
        switch (form) {
          case "garbage" -> "990101001001,1,1,是,1,1,1,";
          case "straw_production" -> "990101000000,小麦,1,1,";
          default -> "H1,990101001001,小麦,1,1,";
        };
    Reading reading =
        csv(
            "表号："
                + Reading.BOOK.form(form).number()
                + ",报告期：2024Q3\n"
                + titles
                + title
                + "\n"
                + cells
                + written
                + "\n");
    assertThat(reading.refusals()).isEmpty();
    assertThat((BigDecimal) reading.value(0, field)).isEqualByComparingTo(meant);
    assertThat(reading.rows().get(0).notes()).contains("unit_converted");
    assertThat(String.join(" ", reading.notices())).contains("column_unit");
  }

  @ParameterizedTest
  @CsvSource({
    "是,true", "否,false", "有,true", "无,false", "√,true", "×,false", "1,true", "0,false", "Y,true",
    "N,false", "y,true", "１,true"
  })
  void aFlagIsReadInEverySpelling(String written, boolean meant) throws IOException {
    Reading reading =
        csv(
            "表号：农环1表,报告期：2024Q3\n行政区划代码,自然村总数,已纳入收运处置体系自然村数,是否纳入收运处置体系,"
                + "农村总户数,本季度收运量,本季度处理量,本季度无害化处理量\n990101001001,1,1,"
                + written
                + ",5,1,1,1\n");
    assertThat(reading.value(0, "covered")).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "合计", "小计", "总计", "合 计", "合计：", "汇总", "总 数:", "全镇", "全村", "累计", "甲镇小计", "样例县全县", "样例县汇总"
      })
  void aTotalIsNoRowWhereverItStands(String word) throws IOException {
    for (String total : List.of(word + ",,10,4\n", "," + word + ",10,4\n")) {
      for (String rows : List.of(ROW + total, total + ROW)) {
        Reading reading = Reading.ofToilet(folder, rows);
        assertThat(reading.tail().rowsRead()).as(rows).isEqualTo(1);
        assertThat(reading.tail().notices()).as(rows).isEmpty();
      }
    }
    assertThat(Reading.ofToilet(folder, word + ",,11,4\n" + ROW).tail().notices()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"汇总村", "全镇村", "总数庄", "乙镇汇总", "累计村"})
  void aVillageWhoseNameHoldsSuchAWordIsARow(String name) throws IOException {
    Reading reading = Reading.ofToilet(folder, ROW + "990101001002," + name + ",10,4\n");
    assertThat(reading.tail().rowsRead()).isEqualTo(2);
  }

  @Test
  void aHomeAddsWordsForTotals() throws IOException {
    String rows = ROW + "片区数,,10,4\n";
    assertThat(Reading.ofToilet(folder, rows).tail().rowsRead()).isEqualTo(2);
    ContractBook book = Reading.BOOK.of(List.of("片区数"), Set.of(), Map.of());
    Path file = Files.writeString(folder.resolve("own.csv"), Reading.HEAD + Reading.TITLES + rows);
    Inspection found = new FileInspector(book, Reading.LIMITS).inspect(file);
    try (SheetRows read =
        new FileRows(new TitleBook(book), Reading.LIMITS, file, found.sheets())
            .open(found.sheets().get(0))) {
      read.forEachRemaining(row -> {});
      assertThat(read.tail().rowsRead()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aHeaderOfThreeMergedRowsIsRead(boolean xlsx) throws IOException {
    Path file = folder.resolve("2024Q3." + (xlsx ? "xlsx" : "xls"));
    Files.write(file, workbook(xlsx));
    Reading reading = Reading.of(file);
    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.sheet().headerRows()).containsExactly(1, 2, 3);
    assertThat(reading.value(0, "households")).isEqualTo(10L);
    assertThat(reading.value(0, "sanitary_households")).isEqualTo(4L);
    assertThat(reading.value(0, "septic_tank")).isEqualTo(3L);
    assertThat(reading.problems(0)).isEmpty();
  }

  @Test
  void workbooksInAZipAreRead() throws IOException {
    Path file = folder.resolve("2024Q3.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("甲.xlsx"));
      zip.write(workbook(true));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("乙.xls"));
      zip.write(workbook(false));
      zip.closeEntry();
    }
    Reading reading = Reading.of(file);
    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.inspection().sheets())
        .extracting(sheet -> sheet.place().file())
        .containsExactly("2024Q3.zip!甲.xlsx", "2024Q3.zip!乙.xls");
    assertThat(reading.rows()).hasSize(2).noneMatch(ReadRow::isRejected);
  }

  /** Groups over groups over titles, as statistical offices draw them. */
  private static byte[] workbook(boolean xlsx) throws IOException {
    try (Workbook book = xlsx ? new XSSFWorkbook() : new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet("改厕");
      String[][] lines = {
        {"行政区划代码", "行政村名称", "农村总户数（户）", "卫生厕所", ""},
        {"", "", "", "卫生厕所户数", "其中"},
        {"", "", "", "", "三格化粪池式（户）"},
        {"990101001001", "甲村", "10", "4", "3"},
      };
      for (int at = 0; at < lines.length; at++) {
        for (int column = 0; column < lines[at].length; column++) {
          if (!lines[at][column].isEmpty()) {
            org.apache.poi.ss.usermodel.Row row =
                sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
            row.createCell(column).setCellValue(lines[at][column]);
          }
        }
      }
      for (int column = 0; column < 3; column++) {
        sheet.addMergedRegion(new CellRangeAddress(0, 2, column, column));
      }
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 3, 4));
      sheet.addMergedRegion(new CellRangeAddress(1, 2, 3, 3));
      book.write(out);
      return out.toByteArray();
    }
  }
}
