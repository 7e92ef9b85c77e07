package rural.jobs.receive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Remarks that are seldom met, each brought about once. */
class RemarksTest {

  private static final String ROW = "990101001001,甲村,10,4\n";
  private static final String ISSUES =
      "表号：农环9表,报告期：2024Q3\n问题编号,行政区划代码,问题来源,领域,问题描述,责任单位,整改措施,发现日期,整改时限,状态,完成日期\n";

  @TempDir Path folder;

  private Reading csv(String text) throws IOException {
    return Reading.ofCsv(folder, text);
  }

  @Test
  void formNumberAndNameThatDisagreeAreBothNamed() throws IOException {
    Reading reading = csv("表号：农环2表,表名：农村生活垃圾收运处置情况\n报告期：2024Q3\n" + Reading.TITLES + ROW);
    assertThat(reading.refusal()).isEqualTo("form_disagrees");
    assertThat(reading.refusals().get(0).says().zh()).contains("农环2表").contains("生活垃圾");
  }

  @Test
  void anUnknownFormNumberIsNotedAndTheHeaderDecides() throws IOException {
    Reading reading = csv("表号：农环99表,报告期：2024Q3\n" + Reading.TITLES + ROW);
    assertThat(reading.sheet().form()).isEqualTo("toilet");
    assertThat(reading.notices()).contains("unknown_form_number");
  }

  @Test
  void aHeaderThatFitsTwoFormsNamesBoth() throws IOException {
    Reading reading = csv("行政区划代码,区县名称,报告期\n990101000000,甲县,2024Q3\n");
    assertThat(reading.refusal()).isEqualTo("ambiguous_form");
    assertThat(reading.refusals().get(0).says().zh()).contains("畜禽粪污").contains("秸秆禁烧");
  }

  @Test
  void aPeriodThatIsNoQuarterRefusesTheFile() throws IOException {
    Reading reading = csv("表号：农环2表,报告期：2024年\n" + Reading.TITLES + ROW);
    assertThat(reading.refusal()).isEqualTo("unreadable_period");
    assertThat(reading.refusals().get(0).says().en()).contains("2024年");
  }

  @Test
  void aYearFormWithoutAYearNamesTheMissingColumnInBothLanguages() throws IOException {
    Reading reading = csv("表号：农环8表\n行政区划代码,指标,年度目标\n990101000000,改厕任务完成率,5\n");
    assertThat(reading.refusal()).isEqualTo("missing_columns");
    assertThat(reading.refusals().get(0).says().zh()).contains("年度");
    assertThat(reading.refusals().get(0).says().en()).contains("Year").doesNotContain("年度");
  }

  @Test
  void aDateOfReportThatCannotBeReadIsNotedAndNotUsed() throws IOException {
    Reading reading = csv(Reading.HEAD + "报出日期：上周五\n" + Reading.TITLES + ROW);
    assertThat(reading.notices()).contains("unreadable_submitted_on");
    assertThat(reading.sheet().sender().submittedOn()).isEmpty();
    assertThat(reading.rows()).hasSize(1);
  }

  @Test
  void anArchiveOfNothingSaysSo() throws IOException {
    Path file = folder.resolve("a.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("空文件夹/"));
      zip.closeEntry();
    }
    assertThat(Reading.of(file).refusal()).isEqualTo("empty_zip");
  }

  @Test
  void aWorkbookOfExcel95IsToldApart() throws IOException {
    Path file = folder.resolve("a.xls");
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      container.getRoot().createDocument("Book", new java.io.ByteArrayInputStream(new byte[64]));
      container.writeFilesystem(out);
    }
    assertThat(Reading.of(file).refusal()).isEqualTo("old_excel");
  }

  @Test
  void codesAndDatesOutsideTheirChoicesNameTheCell() throws IOException {
    Reading reading =
        csv(
            ISSUES
                + "W1,990101001001,自查,厕所,x,乡,修,2024-08-01,2024-09-30,做完了,\n"
                + "W2,990101001001,自查,厕所,x,乡,修,秋天,2024-09-30,未达到,\n"
                + "W3,990101001001,自查,厕所,x,乡,修,45505,2024/9/30,未达到,\n");
    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.problems(0)).isEqualTo("J:unknown_code");
    assertThat(reading.problem(0).reason().zh()).contains("做完了").contains("已完成");
    assertThat(reading.problems(1)).isEqualTo("H:not_a_date");
    // Day 45 505 of a spreadsheet is the first of August.
    assertThat(reading.value(2, "found_on")).isEqualTo(LocalDate.of(2024, 8, 1));
    assertThat(reading.value(2, "due_on")).isEqualTo(LocalDate.of(2024, 9, 30));
    assertThat(reading.rows().get(2).notes()).contains("date_from_number");
  }

  @Test
  void aYearThatIsNoneNamesTheCell() throws IOException {
    Reading reading =
        csv("表号：农环8表\n年度,行政区划代码,指标,年度目标\n去年,990101000000,改厕任务完成率,5\n2024,990101000000,厕所,5\n");
    assertThat(reading.problems(0)).isEqualTo("A:not_a_year");
    assertThat(reading.problems(1)).isEqualTo("C:unknown_indicator");
  }

  @Test
  void aPersonalColumnIsNotedByItsLettersAlone() throws IOException {
    Reading reading =
        csv("表号：农环7表,报告期：2024Q3\n农户编码,户主姓名,行政区划代码,作物,播种面积,亩产\n" + "H1,王某,990101001001,小麦,3,400\n");
    assertThat(reading.notices()).contains("personal_columnB");
    assertThat(reading.sheet().notices())
        .noneMatch(note -> note.says().zh().contains("王某") || note.says().zh().contains("姓名"));
  }

  @Test
  void aTotalThatDiffersIsNotedWithBothFigures() throws IOException {
    Reading reading = Reading.ofToilet(folder, ROW + "合计,,11,4\n");
    assertThat(reading.tail().notices()).hasSize(1);
    assertThat(reading.tail().notices().get(0).code()).isEqualTo("total_differs");
    assertThat(reading.tail().notices().get(0).says().zh()).contains("11").contains("10");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsHiddenIsReadAndNoted(boolean xlsx) throws IOException {
    Path file = folder.resolve(xlsx ? "2024Q3.xlsx" : "2024Q3.xls");
    try (Workbook book = xlsx ? new XSSFWorkbook() : new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = book.createSheet("改厕");
      row(sheet, 0, "行政区划代码", "行政村名称", "农村总户数", "卫生厕所户数");
      row(sheet, 1, "990101001001", "甲村", 10, 4);
      row(sheet, 2, "990101001002", "乙村", 10, 4).setZeroHeight(true);
      row(sheet, 3, "990101001003", "丙村", 10).setHeightInPoints(0);
      sheet.setColumnHidden(3, true);
      book.write(out);
    }
    Reading reading = Reading.of(file);
    assertThat(reading.rows().stream().map(ReadRow::notes))
        .containsExactly(
            List.of("hidden_column"),
            List.of("hidden_row", "hidden_column"),
            List.of("hidden_row"));
  }

  private static Row row(Sheet sheet, int index, Object... cells) {
    Row row = sheet.createRow(index);
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] instanceof Number number) {
        row.createCell(i).setCellValue(number.doubleValue());
      } else {
        row.createCell(i).setCellValue(String.valueOf(cells[i]));
      }
    }
    return row;
  }
}
