package rural.jobs.receive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets whose figures stand under other titles, units or quarters than it seems. */
class SheetShapesTest {

  private static final String SIX = "行政区划代码,行政村名称,农村总户数,卫生厕所户数,三格化粪池式,双瓮漏斗式\n";

  @TempDir Path folder;

  private Reading csv(String text) throws IOException {
    return Reading.ofCsv(folder, text);
  }

  private Reading six(String rows) throws IOException {
    return csv(Reading.HEAD + SIX + rows);
  }

  @Test
  void aRowWithACellTooManyOrTooFewIsReturnedAndNotShifted() throws IOException {
    Reading reading =
        six(
            "990101001001,甲村,1,200,800,3,1\n"
                + "990101001002,乙村,20,8,2\n"
                + "990101001003,丙村,20,8,2,6,,\n");
    assertThat(reading.problems(0)).isEqualTo("A:too_many_cells");
    assertThat(reading.problem(0).reason().zh()).contains("7").contains("6");
    assertThat(reading.problems(1)).isEqualTo("A:too_few_cells");
    assertThat(reading.problems(2)).isEmpty();
  }

  @Test
  void quotesThatPairOverLinesTakeNoOtherRowsFigures() throws IOException {
    Reading ditto = Reading.ofToilet(folder, "990101001002,\",20,8\n990101001003,\",30,9\n");
    assertThat(ditto.problems(0)).contains("quotes_over_lines");
    Reading named = Reading.ofToilet(folder, "990101001002,\"乙村,20,8\n990101001003,丙村\",30,9\n");
    assertThat(named.problems(0)).contains("quotes_over_lines");
  }

  @Test
  void aQuotedTextMayHaveLinesAndCommas() throws IOException {
    Reading reading = six("990101001001,\"甲村\n（原乙村,丙村）\",10,4,3,1\n");
    assertThat(reading.problems(0)).isEmpty();
  }

  @Test
  void aColumnWithoutATitleIsTold() throws IOException {
    Reading reading =
        csv(
            Reading.HEAD
                + "行政区划代码,行政村名称,,农村总户数,卫生厕所户数\n990101001001,甲村,7,10,4\n990101001002,乙村,,10,4\n");
    assertThat(reading.tail().notices()).extracting("code").containsExactly("untitled_column");
    assertThat(reading.tail().notices().get(0).says().zh()).contains("C 列").contains("1 行");
  }

  @Test
  void aRepeatedHeaderChangesNothingAndAnotherRefusesTheSheet() throws IOException {
    String row = "990101001001,甲村,10,4,3,1\n";
    String next = "990101001002,乙村,20,8,2,6\n";
    assertThat(six(row + SIX + next).rows()).hasSize(2).noneMatch(ReadRow::isRejected);
    String swapped = SIX.replace("三格化粪池式,双瓮漏斗式", "双瓮漏斗式,三格化粪池式");
    assertThat(six(row + swapped + next).refusal()).isEqualTo("second_header");
    String other = "行政区划代码,行政村名称,自然村总数,农村总户数,村收集,镇转运\n";
    assertThat(six(row + other + next).refusal()).isEqualTo("second_header");
    String inTenThousands = SIX.replace("农村总户数", "农村总户数(万户)");
    assertThat(six(row + inTenThousands + next).refusal()).isEqualTo("second_header");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "报告期：2024年第二季度|second_head",
        "表号：农环1表|second_head",
        "单位：万户|second_head",
        "报告期：2024年第三季度|''",
        "表号：农环2表|''",
        "填报单位：样例乡|''",
      })
  void aSecondHeadWithOtherWordsRefusesTheSheet(String head, String refusal) throws IOException {
    String row = "990101001001,甲村,10,4,3,1\n";
    Reading reading = six(row + head + "\n990101001002,乙村,20,8,2,6\n");
    assertThat(reading.refusal()).isEqualTo(refusal);
    assertThat(six(row + head + "\n").refusal()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"其中：脱贫户", "去年", "上年同期", "2023年", "年度计划", "比上季增减"})
  void aTitleBelowAGroupThatNarrowsItIsNotThePlainTitle(String group) throws IOException {
    Reading below =
        csv(
            Reading.HEAD
                + "行政区划代码,行政村名称,农村总户数,"
                + group
                + ",,备注\n,,,卫生厕所户数,无害化卫生厕所户数,\n990101001001,甲村,100,14,3,\n");
    assertThat(below.refusal()).isEqualTo("missing_columns");
    assertThat(below.refusals().get(0).says().zh()).contains(group.replace('：', ':'));
    Reading lowest =
        csv(
            Reading.HEAD
                + ",,,"
                + group
                + ",\n行政区划代码,行政村名称,农村总户数,卫生厕所户数,无害化卫生厕所户数\n990101001001,甲村,100,14,3\n");
    assertThat(lowest.refusal()).isEqualTo("missing_columns");
  }

  @Test
  void ofTwoGroupsTheOneThatIsMeantIsRead() throws IOException {
    Reading reading =
        csv(
            Reading.HEAD
                + ",,,去年,本季度\n行政区划代码,行政村名称,农村总户数,卫生厕所户数,卫生厕所户数\n990101001001,甲村,100,14,30\n");
    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.value(0, "sanitary_households")).isEqualTo(30L);
    assertThat(reading.notices()).contains("narrowed_columnD");
  }

  @Test
  void aHeadingOfTheSheetIsNoGroup() throws IOException {
    Reading reading =
        csv(
            "2024年改厕计划完成情况表\n"
                + Reading.HEAD
                + ",,,基本情况,\n行政区划代码,行政村名称,农村总户数,卫生厕所户数,其中：无害化卫生厕所户数\n990101001001,甲村,100,14,3\n");
    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.value(0, "sanitary_households")).isEqualTo(14L);
  }

  @Test
  void aUnitBesideATitleInTheSecondLineOfAHeaderCounts() throws IOException {
    Reading reading =
        csv(
            Reading.HEAD
                + "行政区划代码,行政村名称,农村总户数,卫生厕所户数,其  中\n,,（万户）,（万户）,无害化卫生厕所户数\n990101001001,甲村,2,1,1\n");
    assertThat(reading.value(0, "households")).isEqualTo(20_000L);
    assertThat(reading.value(0, "sanitary_households")).isEqualTo(10_000L);
    assertThat(reading.value(0, "harmless_households")).isEqualTo(1L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"万和镇人民政府", "千户镇", "百色市、万宁市", "亿家公司"})
  void aNameOfAnOfficeIsNoUnit(String office) throws IOException {
    Reading reading =
        csv("表号：农环2表,单位：" + office + ",报告期：2024Q3\n" + Reading.TITLES + "990101001001,甲村,120,80\n");
    assertThat(reading.value(0, "households")).isEqualTo(120L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#农村总户数",
        "农村总户数①",
        "农村总户数①(户)",
        "农村总户数(户)②",
        "农村总户数¹",
        "农村总户数（注1）",
        "农村总户数注2",
        "★农村总户数*"
      })
  void marksOfFootnotesInTitlesAreReadOver(String title) throws IOException {
    Reading reading = csv(Reading.HEAD + "行政区划代码," + title + ",卫生厕所户数\n990101001001,10,4\n");
    assertThat(reading.value(0, "households")).isEqualTo(10L);
  }

  @Test
  void aMissingColumnIsNamedWithTheOneThatNearlyFits() throws IOException {
    Reading reading = csv(Reading.HEAD + "行政区划代码,农村总户数,农村卫生厕所数,三格化粪池式\n990101001001,10,4,4\n");
    assertThat(reading.refusals().get(0).says().zh()).contains("卫生厕所户数").contains("C 列“农村卫生厕所数”");
  }

  @Test
  void aDayOfReportThatHasNotComeIsNotBelieved() throws IOException {
    Reading reading =
        csv(Reading.HEAD + "报出日期：2042-10-08\n" + Reading.TITLES + "990101001001,甲村,10,4\n");
    LocalDate received = LocalDate.of(2024, 10, 20);
    assertThat(reading.sheet().receivedOn(received).sender().submittedOn()).isEmpty();
    assertThat(reading.sheet().receivedOn(received).notices())
        .extracting("code")
        .contains("future_submitted_on");
    assertThat(reading.sheet().receivedOn(LocalDate.of(2042, 10, 8)).sender().submittedOn())
        .isPresent();
  }
}
