package rural.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rural.jobs.receive.prefill.Basis;
import rural.jobs.sample.Sample;
import rural.jobs.sample.SampleOptions;
import rural.jobs.warehouse.Scale;
import rural.schemas.contract.Contract;
import rural.schemas.period.Quarter;

/** What does not pass although each of its rows looks right, in small and in large runs alike. */
class DoorsEndToEndTest {

  private static final String TITLES = "行政区划代码,名称,级别,上级代码,是否涉农,启用日期,停用日期\n";
  private static final String REGISTER = "表号：农环00\n" + TITLES;

  @ParameterizedTest
  @EnumSource(Scale.class)
  void doors(Scale scale) throws IOException {
    try (Doors doors = Doors.open(scale, "")) {
      theRegisterFitsTogether(doors);
      widerUnitsAreNotCountedOnTopOfTheirParts(doors);
      aVillageIsFoundByItsName(doors);
      anyUnitIsFoundByItsName(doors);
      aDayThatHasNotComeIsNotBelieved(doors);
      whatAFormWasPrefilledWithIsHeldAgainstLaterCorrections(doors);
    }
  }

  @Test
  void aHomeIsHeldForNoFormThatItDoesWithout() throws IOException {
    Quarter quarter = Quarter.of("2024Q3");
    String unused = "forms: {unused: [toilet, sewage_village, straw_production]}";
    try (Doors doors = Doors.open(Scale.SMALL, unused)) {
      Path sample = doors.folder().resolve("sample");
      Set<String> forms = Set.of("garbage");
      Sample.write(new SampleOptions(20, 1, 3, 0, sample, quarter, forms, OptionalInt.of(2)));
      doors.receive("2024-10-08", sample.resolve("2024Q3"));
      assertThat(
              doors.receive(
                  "2024-10-09", "toilet.csv", toilets("填报单位代码,990101000000", "一村,10,4\n")))
          .containsExactly("toilet.csv - rejected 0=0+0+0");
      assertThat(doors.receipts("toilet.csv")).contains("这里不用 农环2表“农村改厕情况”这张报表");
      Responding awaited =
          Responding.read(doors.warehouse(), doors.desk().book(), quarter, List.of(), 5);
      assertThat(awaited.forms()).extracting(Contract::form).containsExactly("garbage");
      RunLog log =
          RunLog.begin(
              doors.desk(), "quarterly", Optional.of("2024Q3"), "test", QuarterlyRun.STEPS);
      Publication.Outcome outcome =
          new Publication(doors.desk(), doors.warehouse(), log, "test")
              .publish(quarter, Optional.empty());
      assertThat(outcome.exit()).isEqualTo(Exit.DONE);
      assertThat(doors.sql("select distinct split(indicator, '[.]')[0] from published.rates"))
          .contains("garbage")
          .doesNotContain("toilet", "sewage_village", "straw_balance", "straw_production");
    }
  }

  private static void whatAFormWasPrefilledWithIsHeldAgainstLaterCorrections(Doors doors)
      throws IOException {
    String head = "表号：农环2表,报告期：2024Q2\n行政区划代码,行政村名称,农村总户数,卫生厕所户数\n";
    doors.receive(
        "2024-10-06", "q2.csv", head + "990101001001,一村,100,60\n990101001002,二村,200,80\n");
    long mark =
        Long.parseLong(
            doors
                .sql(
                    "select unix_micros(max(known_from)) from records.toilet where quarter ="
                        + " '2024Q2'")
                .get(0));
    doors.receive("2024-10-07", "q2again.csv", head + "990101001002,二村,222,80\n");
    assertThat(
            doors.receive(
                "2024-10-08",
                "prefilled.csv",
                "表号：农环2表,报告期：2024Q3\n行政区划代码,行政村名称,农村总户数,卫生厕所户数,本季核对,预填记录 "
                    + mark
                    + "\n"
                    + "990101001001,一村,100,60,无变化,"
                    + basis(mark, "990101001001", "100", "60")
                    + "\n990101001002,二村,200,80,无变化,"
                    + basis(mark, "990101001002", "200", "80")
                    + "\n"))
        .containsExactly("prefilled.csv toilet partly 2=1+0+1");
    assertThat(doors.receipts("prefilled.csv")).contains("corrected_since", "农村总户数 200→222");
  }

  private static String basis(long mark, String village, String households, String sanitary) {
    Map<String, String> key = Map.of("division_code", village);
    Map<String, String> last = Map.of("households", households, "sanitary_households", sanitary);
    return new Basis("toilet", "2024Q3", mark, key, key, last).text();
  }

  private static String straw(String rows) {
    return "表号：农环5表,报告期：2024Q3\n行政区划代码,作物,粮食产量(吨),播种面积(亩),还田面积(亩),草谷比,可收集系数\n" + rows;
  }

  private static void widerUnitsAreNotCountedOnTopOfTheirParts(Doors doors) throws IOException {
    assertThat(
            doors.receive(
                "2024-10-03",
                "together.csv",
                straw(
                    "990100,小麦,1000,100,60,1.2,0.8\n"
                        + "990101,小麦,600,60,36,1.2,0.8\n"
                        + "990102,小麦,400,40,24,1.2,0.8\n"),
                "wide.csv",
                straw("990000,玉米,9000,900,90,1.2,0.8\n")))
        .containsExactly(
            "together.csv straw_production partly 3=2+0+1",
            "wide.csv straw_production accepted 1=1+0+0");
    assertThat(doors.receipts("together.csv"))
        .contains("parts_reported", "990101000000 已经报了同一项（“together.csv”第 4 行）");
    assertThat(
            doors.receive(
                "2024-10-04",
                "parts.csv",
                straw("990101,玉米,5000,500,50,1.2,0.8\n990101,小麦,700,60,36,1.2,0.8\n"),
                "city.csv",
                straw("990100,小麦,1000,100,60,1.2,0.8\n")))
        .containsExactly(
            "city.csv straw_production rejected 1=0+0+1",
            "parts.csv straw_production partly 2=1+0+1");
    assertThat(doors.receipts("parts.csv"))
        .contains("wider_reported", "990000000000 已经报了同一项（“wide.csv”第 3 行）");
    doors.withdraw("wide.csv");
    assertThat(doors.receive("2024-10-05", "again.csv", straw("990101,玉米,5000,500,50,1.2,0.8\n")))
        .containsExactly("again.csv straw_production accepted 1=1+0+0");
    assertThat(
            doors.sql(
                "select crop, sum(yield_t) from records.straw_production where known_to is null"
                    + " and not array_contains(flags, 'withdrawn') group by crop"))
        .containsExactly("maize 5000.0000000000", "wheat 1100.0000000000");
  }

  private static String toilets(String head, String rows) {
    return "表号：农环2表,报告期：2024Q3," + head + "\n行政村名称,农村总户数(户),卫生厕所户数(户)\n" + rows;
  }

  private static void aDayThatHasNotComeIsNotBelieved(Doors doors) throws IOException {
    String head = "表号：农环9表,报告期：2024Q3\n问题编号,行政区划代码,发现日期,整改时限,状态,完成日期\n";
    assertThat(
            doors.receive(
                "2024-10-08",
                "issues.csv",
                head
                    + "W1,990101001001,2024-10-08,2025-12-31,达到时序进度,\n"
                    + "W2,990101001001,2024-10-09,2025-12-31,达到时序进度,\n"
                    + "W3,990101001001,2024-09-01,2024-12-31,已完成,2042-09-30\n"))
        .containsExactly("issues.csv issue partly 3=1+0+2");
    assertThat(
            doors.sql("select `column`, value, rule from received.quarantine where form='issue'"))
        .containsExactly("C 2024-10-09 future_day", "F 2042-09-30 future_day");
  }

  private static void aVillageIsFoundByItsName(Doors doors) throws IOException {
    doors.receive(
        "2024-10-06",
        "names.csv",
        REGISTER
            + "990102009,丙镇,乡,990102,,2020-01-01,\n"
            + "990102009901,一村,村,990102009,是,2020-01-01,\n"
            + "990102009902,丁村,村,990102009,是,2020-01-01,2024-07-01\n"
            + "990102009902,丁庄社区,村,990102009,是,2024-07-01,\n"
            + "990102009903,戊村,村,990102009,是,2020-01-01,2024-07-01\n"
            + "990102009904,己村,村,990102009,是,2024-07-01,\n"
            + "990102009905,己村,村,990102009,是,2024-07-01,\n",
        "change.csv",
        "表号：农环01\n生效日期,变更类型,原代码,新代码,份额\n2024-07-01,变码,990102009903,990102009904,1\n");
    assertThat(
            doors.receive(
                "2024-10-07",
                "county.csv",
                toilets("填报单位代码,990102000000", "一村,10,4\n丁村,20,5\n戊村,30,6\n己村,1,1\n二村,1,1\n"),
                "office.csv",
                toilets("填报单位：甲县农业农村局", "一村村民委员会,11,4\n"),
                "nobody.csv",
                toilets("填表人：某", "一村,12,4\n")))
        .containsExactly(
            "county.csv toilet partly 5=3+0+2",
            "nobody.csv toilet rejected 1=0+0+1",
            "office.csv toilet accepted 1=1+0+0");
    assertThat(doors.sql("select division_code, households from records.toilet"))
        .containsExactly(
            "990101001001 11", "990102009901 10", "990102009902 20", "990102009904 30");
    assertThat(doors.sql("select rule from received.quarantine where form = 'toilet'"))
        .containsExactly("key_missing", "name_of_several", "name_unknown");
    assertThat(doors.receipts("county.csv")).contains("placed_by_name");
  }

  /** 农环5 has no field of the name; 莞市 has no counties and reports as they do, 甲市 has some. */
  private static void anyUnitIsFoundByItsName(Doors doors) throws IOException {
    doors.receive(
        "2024-10-06",
        "city.csv",
        REGISTER
            + "990300,莞市,市,990000,,2020-01-01,\n"
            + "990300101,长镇,乡,990300,,2020-01-01,\n"
            + "990400,乙市,市,990000,,2020-01-01,\n"
            + "990401,丙县,县,990400,,2020-01-01,\n");
    assertThat(
            doors.receive(
                "2024-10-07",
                "straw.csv",
                "表号：农环5,填报单位：莞市,报告期：2024Q3\n地区,作物,粮食产量(吨),草谷比,可收集系数\n"
                    + "长镇,棉花,10,1,0.8\n长村,棉花,10,1,0.8\n",
                "river.csv",
                "表号：农环10,填报单位代码：990000,报告期：2024Q3\n县名,河段长度(公里),清理河道(公里)\n"
                    + "莞市,10,1\n乙市,10,1\n丙县,10,1\n"))
        .containsExactly(
            "river.csv river partly 3=2+0+1", "straw.csv straw_production partly 2=1+0+1");
    assertThat(doors.sql("select division_code from records.straw_production where crop='cotton'"))
        .containsExactly("990300101000");
    assertThat(doors.sql("select division_code from records.river"))
        .containsExactly("990300000000", "990401000000");
  }

  /** So many characters that a large run reads them in tasks. */
  private static String many() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 1_200; i++) {
      rows.append(990102002001L + i + (i / 999) * 1000L)
          .append(",")
          .append("村".repeat(300))
          .append(",村,990101001,,2020-01-01,\n");
    }
    return rows.toString();
  }

  private static void theRegisterFitsTogether(Doors doors) throws IOException {
    // Villages come first in the list, their town and county in another file after it.
    assertThat(
            doors.receive(
                "2024-10-01",
                "a.csv",
                REGISTER
                    + "990101001001,一村,村,990101001,是,2020-01-01,\n"
                    + "990101001002,二村,村,990101001,是,2020-01-01,\n"
                    + "990102001001,三村,村,990102001,是,2020-01-01,\n"
                    + "990102001,乙镇,乡,990102,,2020-01-01,\n"
                    + "990102,乙县,县,990900,,2020-01-01,\n"
                    + many(),
                "b.csv",
                REGISTER
                    + "990101001,甲镇,乡,990101,,2020-01-01,\n"
                    + "990101,甲县,县,990100,,2020-01-01,\n"
                    + "990100,样市,市,990000,,2020-01-01,\n"
                    + "990000,样省,省,000000000000,,2020-01-01,\n"
                    + "990102,乙县,县,990900,,2019-01-01,2020-01-01\n"))
        .containsExactly("a.csv division partly 1205=1202+0+3", "b.csv division partly 5=4+0+1");
    assertThat(
            doors.sql(
                "select file, row_number, `column`, value, rule from received.quarantine"
                    + " where field = 'parent_code'"))
        .containsExactly(
            "a.csv 5 D 990102001 parent_unknown",
            "a.csv 6 D 990102 parent_unknown",
            "a.csv 7 D 990900 parent_unknown",
            "b.csv 7 D 990900 parent_unknown");
    assertThat(
            doors.receive(
                "2024-10-02",
                "c.csv",
                "表号：农环00,名录范围：全量\n"
                    + TITLES
                    + "990101001,甲镇,乡,990101,,2020-01-01,\n"
                    + "990101001001,一村,村,990101001,是,2020-01-01,\n",
                "d.csv",
                REGISTER
                    + "990102,乙县,县,990100,,2020-01-01,\n"
                    + "990102001,乙镇,乡,990102,,2020-01-01,2024-10-01\n"
                    + "990102001,乙镇,村,990102,,2024-10-01,\n"
                    + "990102001001,三村,村,990102001,是,2020-01-01,2024-10-01\n",
                "e.csv",
                "表号：农环01\n"
                    + "生效日期,变更类型,原代码,新代码\n"
                    + "2024-10-01,撤销,990102001001,\n"
                    + "2024-10-01,合并,990102001002,\n"))
        .containsExactly(
            "c.csv division accepted 2=0+2+0",
            "d.csv division accepted 4=4+0+0",
            "e.csv division_change partly 2=1+0+1");
    assertThat(doors.receipts("c.csv")).contains("not_listed").contains("990101001002");
    assertThat(doors.receipts("d.csv")).contains("code_at_two_levels").contains("990102001000");
    assertThat(doors.sql("select count(*) from registry.division where known_to is null"))
        .containsExactly("1210");
  }
}
