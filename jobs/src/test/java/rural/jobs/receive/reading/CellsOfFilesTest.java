package rural.jobs.receive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsOfFilesTest {

  @TempDir Path folder;

  private Reading households(String cell) throws IOException {
    return Reading.ofToilet(folder, "990101001001,甲村,\"" + cell.replace("\"", "\"\"") + "\",5\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120|120|''",
        "１２０|120|full_width",
        "'1,200'|1200|thousands_separator",
        "' 120　'|120|blanks",
        "120.0|120|''",
        "0|0|''",
        "1234.000|1234|''",
        "'1,234.0'|1234|thousands_separator",
        "'1,200,300'|1200300|thousands_separator",
      })
  void readsNumbersHoweverTheyAreWrittenAndNotesIt(String cell, long value, String note)
      throws IOException {
    Reading reading = households(cell);
    assertThat(reading.value(0, "households")).isEqualTo(value);
    assertThat(String.join(" ", reading.rows().get(0).notes())).isEqualTo(note == null ? "" : note);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {"-", "－", "—", "/", "无", "…", "...", "~~"})
  void marksOfNothingReportedAreNeverZero(String cell) throws IOException {
    Reading reading = households(cell == null ? "" : cell);
    assertThat(reading.value(0, "households")).isNull();
    assertThat(reading.rows().get(0).isRejected()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "农环4表|设施编号,行政区划代码,运行状态|F1,,运行|B:cell_missing",
        "农环4表|设施编号,行政区划代码,运行状态|F1,无,运行|B:cell_missing",
        "农环4表|设施编号,行政区划代码,运行状态|F1,9901,运行|B:bad_division_code",
        "农环6表|主体编号,行政区划代码,作物|,,小麦|B:cell_missing A:key_missing",
        "农环9表|问题编号,行政区划代码,状态|I1,,未达到|B:cell_missing",
        "农环7表|农户编码,行政区划代码,作物|H1,-,小麦|B:cell_missing",
        "农环00|行政区划代码,名称,级别,上级代码,启用日期|990101,,,990000,|B:cell_missing C:cell_missing E:key_missing",
        // What was measured may be left open.
        "农环4表|设施编号,行政区划代码,运行状态|F1,990101001001,|''",
        "农环2表|行政区划代码,农村总户数,卫生厕所户数|990101001001,,|''",
      })
  void aRowThatDoesNotSayWhatItIsAboutOrWhereIsRejectedAtTheCell(
      String form, String titles, String row, String problems) throws IOException {
    String file = "表号：" + form + "\n报告期：2024Q3\n" + titles + "\n" + row + "\n";
    String found = Reading.ofCsv(folder, file).problems(0);
    assertThat(found.split(" ")).containsExactlyInAnyOrder(problems.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "约百户|not_a_number",
        "-3|negative",
        "12.5|fraction",
        "1234567890123456789|too_large",
        "12%|percent",
        "1.2E+07|digits_lost",
        "'1,23'|two_readings",
        "'0,815'|two_readings",
        "'1.000'|two_readings",
        "'12.345.678'|two_readings",
        "'1.234,56'|two_readings",
        "'1,00,000'|two_readings",
        "'1, 000'|not_a_number",
        "0x1F|not_a_number",
      })
  void anythingElseInANumberColumnRejectsTheRowAndNamesTheCell(String cell, String rule)
      throws IOException {
    Reading reading = households(cell);
    assertThat(reading.problems(0)).isEqualTo("C:" + rule);
    assertThat(reading.problem(0).field()).isEqualTo("households");
    assertThat(reading.problem(0).title()).isEqualTo("农村总户数(户)");
    assertThat(reading.problem(0).value()).isEqualTo(cell);
    assertThat(reading.tail().rowsRead()).isEqualTo(1);
    assertThat(reading.tail().rejected()).isEqualTo(1);
  }

  @Test
  void aNumberWithTwoReadingsIsReturnedWithBoth() throws IOException {
    assertThat(households("1.234").problem(0).reason().zh()).contains("1.234").contains("1234");
    assertThat(households("0,815").problem(0).reason().en()).contains("0.815").contains("0815");
  }

  @Test
  void aCommaIsNoSeparatorOfThousandsWhereSemicolonsPartTheCells() throws IOException {
    String text = "表号：农环5表;报告期：2024Q3\n行政区划代码;作物;粮食产量;播种面积;还田面积\n990101000000;小麦;";
    assertThat(Reading.ofCsv(folder, text + "1,200;1;1\n").problems(0)).isEqualTo("C:two_readings");
    assertThat(Reading.ofCsv(folder, text.replace(';', '\t') + "1,200\t1\t1\n").problems(0))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "990101001001,990101001001,''",
    "990101,990101000000,code_padded",
    "990101001,990101001000,code_padded",
    "990101001001.0,990101001001,code_restored",
    "9.90101001001E+11,990101001001,code_restored",
    "'=\"990101001001\"',990101001001,''",
  })
  void divisionCodesArePaddedAndRestored(String cell, String code, String note) throws IOException {
    Reading reading = Reading.ofToilet(folder, quoted(cell) + ",甲村,1,1\n");
    assertThat(reading.value(0, "division_code")).isEqualTo(code);
    assertThat(String.join(" ", reading.rows().get(0).notes())).isEqualTo(note);
  }

  private static String quoted(String cell) {
    return "\"" + cell.replace("\"", "\"\"") + "\"";
  }

  @ParameterizedTest
  @CsvSource({"1.30123E+11,digits_lost", "9901,bad_division_code", "甲村,bad_division_code"})
  void aCodeThatLostDigitsRejectsTheRow(String cell, String rule) throws IOException {
    assertThat(Reading.ofToilet(folder, cell + ",甲村,1,1\n").problems(0)).isEqualTo("A:" + rule);
  }

  @Test
  void aRowWithoutItsKeyIsRejected() throws IOException {
    assertThat(Reading.ofToilet(folder, ",甲村,1,1\n").problems(0)).isEqualTo("A:key_missing");
  }

  @Test
  void flagsAreReadInAllSpellingsAndNoneMeansNo() throws IOException {
    Reading reading =
        Reading.ofCsv(
            folder,
"""
表号：农环1表,报告期：2024Q3
行政区划代码,自然村总数,已纳入收运处置体系自然村数,是否纳入收运处置体系,农村总户数,本季度收运量,本季度处理量,本季度无害化处理量,村收集,镇转运
990101001001,1,1,有,5,1.5,1,1,√,无
990101001002,1,1,maybe,5,1.5,1,1,Ｙ,-
""");
    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.value(0, "covered")).isEqualTo(true);
    assertThat(reading.value(0, "village_collects")).isEqualTo(true);
    assertThat(reading.value(0, "town_transfers")).isEqualTo(false);
    assertThat(reading.value(0, "collected_t")).isEqualTo(new BigDecimal("1.5"));
    assertThat(reading.problems(1)).isEqualTo("D:not_a_flag");
    assertThat(reading.value(1, "village_collects")).isEqualTo(true);
    assertThat(reading.value(1, "town_transfers")).isNull();
  }

  @Test
  void valuesAreConvertedExactlyFromTheUnitOfTheHeader() throws IOException {
    Reading reading =
        Reading.ofCsv(
            folder,
            Reading.HEAD
                + "行政区划代码,农村总户数（万户）,卫生厕所户数[户]\n990101001001,0.0123,5\n990101001002,0.00001,5\n");
    assertThat(reading.value(0, "households")).isEqualTo(123L);
    assertThat(reading.problems(1)).isEqualTo("B:fraction");
    assertThat(reading.rows().get(0).notes()).containsExactly("unit_converted");
    assertThat(reading.notices()).contains("column_unitB");
  }

  @Test
  void aUnitInTheHeadCountsForColumnsWithoutOne() throws IOException {
    Reading reading =
        Reading.ofCsv(
            folder, Reading.HEAD + "单位：万户\n行政区划代码,农村总户数,卫生厕所户数(户)\n990101001001,0.01,7\n");
    assertThat(reading.value(0, "households")).isEqualTo(100L);
    assertThat(reading.value(0, "sanitary_households")).isEqualTo(7L);
    assertThat(reading.notices()).contains("head_unitB");
  }

  @Test
  void aUnitThatCannotBeConvertedRefusesTheSheet() throws IOException {
    assertThat(
            Reading.ofCsv(folder, Reading.HEAD + "行政区划代码,农村总户数(公顷),卫生厕所户数\n990101001001,1,1\n")
                .refusal())
        .isEqualTo("unknown_unit");
  }

  @Test
  void moreThanTenDecimalsAreRoundedHalfUp() throws IOException {
    Reading reading =
        Reading.ofCsv(
            folder,
"""
表号：农环02
年度,行政区划代码,作物,草谷比,可收集系数
2024年,000000000000,玉米,1.00000000005,85%
2024,0,小麦,1.2,0.83
""");
    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.value(0, "grain_ratio")).isEqualTo(new BigDecimal("1.0000000001"));
    assertThat((BigDecimal) reading.value(0, "collectable_coefficient"))
        .isEqualByComparingTo("0.85");
    assertThat(reading.value(0, "year")).isEqualTo(2024);
    assertThat(reading.value(0, "crop")).isEqualTo("maize");
    assertThat(reading.value(1, "province_code")).isEqualTo("000000000000");
    assertThat(reading.rows().get(0).notes()).containsExactly("rounded");
  }

  @Test
  void twoRowsOfOneKeyAreBothRejectedAndNameEachOther() throws IOException {
    Reading reading =
        Reading.ofToilet(folder, "990101001001,甲村,1,1\n990101001002,乙村,1,1\n990101001001,甲村,2,1\n");
    assertThat(reading.problems(0)).isEqualTo("A:duplicate_key");
    assertThat(reading.problem(0).reason().zh()).contains("第 7 行");
    assertThat(reading.problems(1)).isEmpty();
    assertThat(reading.problem(2).reason().en()).contains("row 5");
  }

  @Test
  void totalsAreComparedAndNeverAdded() throws IOException {
    Reading reading =
        Reading.ofToilet(
            folder,
"""
990101001001,甲村,10,4
990101001002,乙村,20,5
,小 计,30,9

990101002001,丙村,5,5
合计,,36,14
注：本表按季报送
填表人：张三,,审核人：李四
""");
    assertThat(reading.tail().rowsRead()).isEqualTo(3);
    assertThat(reading.tail().notices()).hasSize(1);
    assertThat(reading.tail().notices().get(0).place().row()).isEqualTo(10);
    assertThat(reading.tail().notices().get(0).says().zh()).contains("36").contains("35");
  }
}
