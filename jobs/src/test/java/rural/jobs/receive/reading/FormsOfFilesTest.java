package rural.jobs.receive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rural.jobs.receive.reading.header.Inspection;
import rural.jobs.receive.reading.remark.Refusal;
import rural.schemas.contract.ContractBook;

class FormsOfFilesTest {

  private static final String ROW = "990101001001,甲村,10,4\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
  void everyCharsetIsFoundByWhatIsImpossible(String charset) throws IOException {
    Reading reading =
        Reading.ofCsv(folder, Reading.HEAD + Reading.TITLES + ROW, Charset.forName(charset));
    assertThat(reading.value(0, "division_name")).isEqualTo("甲村");
    assertThat(reading.sheet().period()).isEqualTo("2024Q3");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() throws IOException {
    Reading reading = Reading.ofCsv(folder, "\ufeff" + Reading.HEAD + Reading.TITLES + ROW);
    assertThat(reading.sheet().form()).isEqualTo("toilet");
    assertThat(reading.refusals()).isEmpty();
  }

  @Test
  void mixedEncodingsAreRefusedWithLineAndByte() throws IOException {
    byte[] utf8 = (Reading.HEAD + Reading.TITLES).getBytes(StandardCharsets.UTF_8);
    byte[] gbk = ROW.getBytes(Charset.forName("GB18030"));
    Path file = Files.write(folder.resolve("mixed.csv"), utf8);
    Files.write(file, gbk, java.nio.file.StandardOpenOption.APPEND);
    Reading reading = Reading.of(file);
    assertThat(reading.refusal()).isEqualTo("mixed_encoding");
    assertThat(reading.refusals().get(0).says().en()).contains("line 5");
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", ","})
  void theDelimiterIsFoundByTheTitles(String delimiter) throws IOException {
    String titles = Reading.TITLES.replace(",", delimiter);
    String row = String.join(delimiter, "990101001001", "甲村", "\"1,200\"", "\"1,100\"");
    assertThat(Reading.ofCsv(folder, Reading.HEAD + titles + row).value(0, "households"))
        .isEqualTo(1200L);
  }

  @Test
  void theHeadTellsWhoReportsWhatAndWhen() throws IOException {
    Reading reading =
        Reading.ofCsv(
            folder,
            "农村改厕情况,,,\n表  号：,农环2表,,\n填报单位: 样例县　报告期：2024年3季度,,填报单位代码：990101,\n"
                + "填表人：张 三,,报出日期：,2024/10/8\n行政区划代码,行政村名称,农村总户数,卫生厕所户数\n"
                + ROW);
    assertThat(reading.sheet().form()).isEqualTo("toilet");
    assertThat(reading.sheet().quarter().orElseThrow()).hasToString("2024Q3");
    assertThat(reading.sheet().sender().unitName()).isEqualTo("样例县");
    assertThat(reading.sheet().sender().unitCode()).isEqualTo("990101");
    assertThat(reading.sheet().sender().filler()).isEqualTo("张 三");
    assertThat(reading.sheet().sender().submittedOn()).contains(LocalDate.of(2024, 10, 8));
    assertThat(reading.rows().get(0).rowNumber()).isEqualTo(6);
  }

  @Test
  void withoutAHeadTheHeaderAndTheFileNameTell() throws IOException {
    Path file = folder.resolve("改厕_2024年第三季度.csv");
    Reading reading =
        Reading.of(
            Files.writeString(
                file, "sanitary_households,households,division_code\n4,10,990101001001\n"));
    assertThat(reading.sheet().form()).isEqualTo("toilet");
    assertThat(reading.value(0, "quarter")).isEqualTo("2024Q3");
  }

  @Test
  void quartersThatDisagreeRefuseTheFileAndNameBoth() throws IOException {
    Path file = folder.resolve("2024Q2.csv");
    Reading reading = Reading.of(Files.writeString(file, Reading.HEAD + Reading.TITLES + ROW));
    assertThat(reading.refusal()).isEqualTo("quarter_disagrees");
    assertThat(reading.refusals().get(0).says().zh()).contains("2024Q3").contains("2024Q2");
  }

  @Test
  void aColumnOfQuartersThatDisagreesWithTheHeadRefusesTheFile() throws IOException {
    Reading reading =
        Reading.ofCsv(folder, Reading.HEAD + "行政区划代码,报告期,农村总户数,卫生厕所户数\n990101001001,2024Q2,1,1\n");
    assertThat(reading.refusal()).isEqualTo("quarter_disagrees");
    assertThat(reading.rows()).isEmpty();
  }

  @Test
  void aBlankQuarterIsThatOfTheFileAndAnUnreadableOneRejectsTheRow() throws IOException {
    Reading reading =
        Reading.ofCsv(
            folder,
            Reading.HEAD + "行政区划代码,报告期,农村总户数,卫生厕所户数\n990101001001,,1,1\n990101001002,秋天,1,1\n");
    assertThat(reading.value(0, "quarter")).isEqualTo("2024Q3");
    assertThat(reading.problems(1)).isEqualTo("B:not_a_quarter");
  }

  @Test
  void noQuarterAnywhereRefusesTheFile() throws IOException {
    assertThat(Reading.ofCsv(folder, "表号：农环2表\n" + Reading.TITLES + ROW).refusal())
        .isEqualTo("no_quarter");
  }

  @Test
  void aFormThatTheHomeDoesWithoutIsRefusedInWords() throws IOException {
    ContractBook book = Reading.BOOK.of(List.of(), Set.of("toilet"), Map.of());
    for (String head : List.of(Reading.HEAD, "报告期：2024Q3\n")) {
      Path file = Files.writeString(folder.resolve("f.csv"), head + Reading.TITLES + ROW);
      Inspection found = new FileInspector(book, Reading.LIMITS).inspect(file);
      assertThat(found.sheets()).isEmpty();
      assertThat(found.refusals()).extracting(Refusal::code).containsExactly("form_not_used");
      assertThat(found.refusals().get(0).says().zh()).contains("农环2表", "农村改厕情况");
    }
  }

  @Test
  void aMissingRequiredColumnIsNamed() throws IOException {
    Reading reading =
        Reading.ofCsv(folder, Reading.HEAD + "行政区划代码,行政村名称,农村总户数\n990101001001,甲村,1\n");
    assertThat(reading.refusal()).isEqualTo("missing_columns");
    assertThat(reading.refusals().get(0).says().zh()).contains("卫生厕所户数");
  }

  @ParameterizedTest
  @ValueSource(strings = {"表号：农环2表", "表名：农村改厕情况"})
  void aHeaderOfAnotherFormIsNamedByTheFormItFits(String head) throws IOException {
    Reading reading =
        Reading.ofCsv(
            folder,
            head
                + ",报告期：2024Q3\n行政区划代码,自然村总数,已纳入收运处置体系自然村数,是否纳入收运处置体系,"
                + "农村总户数,本季度收运量,本季度处理量,本季度无害化处理量\n990101001001,1,1,是,5,1,1,1\n");
    assertThat(reading.refusal()).isEqualTo("header_of_other_form");
    assertThat(reading.refusals().get(0).says().zh())
        .contains("农环2表 农村改厕情况")
        .contains("农环1表 农村生活垃圾收运处置情况");
    assertThat(reading.refusals().get(0).says().en()).contains("农环1表");
    assertThat(reading.rows()).isEmpty();
  }

  @Test
  void aFieldInTwoColumnsIsRefusedNamingBoth() throws IOException {
    Reading reading =
        Reading.ofCsv(folder, Reading.HEAD + "行政区划代码,农村总户数,卫生厕所户数,农村总户数(户)\n990101001001,1,1,1\n");
    assertThat(reading.refusal()).isEqualTo("column_twice");
    assertThat(reading.refusals().get(0).says().en()).contains("B").contains("D");
  }

  @Test
  void unknownColumnsAreReportedAndAbsentOnesAreNotReported() throws IOException {
    Reading reading =
        Reading.ofCsv(folder, Reading.HEAD + "行政区划代码,农村总户数,卫生厕所户数,备用\n990101001001,1,1,x\n");
    assertThat(reading.notices()).contains("unknown_columnD").containsOnlyOnce("absent_column");
    assertThat(reading.sheet().notices())
        .anyMatch(note -> note.says().zh().contains("常住户数、无害化卫生厕所户数、三格化粪池式"));
    assertThat(reading.sheet().absent()).contains("resident_households").doesNotContain("quarter");
    assertThat(reading.value(0, "resident_households")).isNull();
  }

  @Test
  void headersOfTwoLinesAndLinesOfCodesAndUnitsAreUnderstood() throws IOException {
    Reading reading =
        Reading.ofCsv(
            folder,
            Reading.HEAD
                + "行政区划代码,农村总户数,卫生厕所,\n,,户数,\"三格化\n粪池式\"\n甲,乙,1,2\nC1,C2[万户],C3[户],C4\n"
                + "990101001001,0.002,10,4\n");
    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.value(0, "sanitary_households")).isEqualTo(10L);
    assertThat(reading.value(0, "septic_tank")).isEqualTo(4L);
    assertThat(reading.value(0, "households")).isEqualTo(20L);
    assertThat(reading.sheet().headerRows()).containsExactly(4, 5);
    assertThat(reading.rows()).hasSize(1);
  }

  @Test
  void titlesThatReachOverTwoLinesCountBesideThoseOfTheLowerLine() throws IOException {
    Reading reading =
        Reading.ofCsv(
            folder,
            Reading.HEAD
                + "行政区划代码,行政村名称,户数情况,,\n,,农村总户数,卫生厕所户数,三格化粪池式\n"
                + "990101001001,甲村,20,10,4\n");
    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.value(0, "division_name")).isEqualTo("甲村");
    assertThat(reading.value(0, "septic_tank")).isEqualTo(4L);
  }

  @Test
  void personalColumnsAreNeverKept() throws IOException {
    Path file = folder.resolve("2024Q3.csv");
    Files.writeString(
        file,
"""
表号：农环7表
农户编码,户主姓名,户主电话,行政区划代码,作物,播种面积,亩产,身份证号
H1,王某,13900000000,990101001001,小麦,3,400,99010119700101
""");
    Reading reading = Reading.of(file);
    assertThat(reading.rows().get(0).cells())
        .containsExactly("H1", "", "", "990101001001", "小麦", "3", "400", "");
    StringBuilder seen = new StringBuilder();
    new RawSheet(Reading.BOOK, Reading.LIMITS, file, reading.sheet())
        .forEachRow((number, cells) -> seen.append(number).append(cells));
    assertThat(seen.toString()).contains("H1").doesNotContain("王某").doesNotContain("139");
  }

  @Test
  void aFormOfTheYearTakesItsYearFromTheHead() throws IOException {
    Reading reading =
        Reading.ofCsv(
            folder, "表号：农环8表\n报告期：2024年\n行政区划代码,指标,年度目标\n990101,农村卫生厕所普及率,85%\n990102,没有的,1\n");
    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.value(0, "year")).isEqualTo(2024);
    assertThat(reading.value(0, "indicator")).isEqualTo("toilet.sanitary_coverage");
    assertThat(reading.value(0, "target")).hasToString("85");
    assertThat(reading.problems(1)).isEqualTo("B:unknown_indicator");
  }

  @Test
  void filesWithoutFormHeaderOrRowsAreRefusedEachInItsWay() throws IOException {
    assertThat(Reading.ofCsv(folder, "").refusal()).isEqualTo("empty_file");
    assertThat(Reading.ofCsv(folder, " \n,,\n").refusal()).isEqualTo("empty_file");
    assertThat(Reading.ofCsv(folder, "请于月底前报送\n谢谢\n").refusal()).isEqualTo("no_header");
    assertThat(Reading.ofCsv(folder, "村名,行政区划代码,电费\n甲,1,2\n").refusal()).isEqualTo("unknown_form");
    assertThat(Reading.ofToilet(folder, "").refusal()).isEqualTo("no_rows");
    assertThat(Reading.ofToilet(folder, "合计,,0,0\n").refusal()).isEqualTo("no_rows");
  }

  @Test
  void quotedLineBreaksStayInTheCellAndAStrayQuoteSwallowsNothing() throws IOException {
    assertThat(Reading.ofToilet(folder, "990101001001,\"甲\n村\",10,4\n").rows().get(0).rowNumber())
        .isEqualTo(5);
    String many = "990101001002,乙村,1,1\n".repeat(9);
    assertThat(Reading.ofToilet(folder, "990101001001,\"甲村,10,4\n" + many).refusal())
        .isEqualTo("broken_quotes");
  }
}
