package rural.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rural.jobs.FormTables;
import rural.jobs.warehouse.Scale;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.home.Home;

/** Expected, reported, bounds and ranks follow who is meant and what is known. */
class WhoIsMeantTest {

  private static final ContractBook SHIPPED = ContractReader.shipped();
  private static final String PROVINCE = "990000000000";
  private static final String CITY = "990200000000";
  private static final String TOWN = "990101100000";

  private static final String DIVISIONS =
      """
      division_code,division_name,level,parent_code,rural,valid_from,valid_to
      990000000000,甲省,province,,,2020-01-01,
      990100000000,甲市,city,990000000000,,2020-01-01,
      990200000000,不设县市,city,990000000000,,2020-01-01,
      990101000000,A县,county,990100000000,,2020-01-01,
      990102000000,B县,county,990100000000,,2020-01-01,
      990103000000,C县,county,990100000000,,2020-01-01,
      990101100000,A镇,town,990101000000,,2020-01-01,
      990101100001,一村,village,990101100000,true,2020-01-01,
      990101100002,二村,village,990101100000,true,2020-01-01,
      990101100003,三村,village,990101100000,true,2020-01-01,
      """;

  private static final String PARK =
      """
      form: park
      number: 农环14表
      title: {zh: 村庄公园管护情况, en: Care of village parks}
      section: management
      grain: county
      period: quarter
      key: [division_code, quarter]

      fields:
        division_code: {title: {zh: 行政区划代码, en: County code}, type: division, required: true}
        quarter:       {title: {zh: 报告期, en: Quarter}, type: quarter}
        terrain:       {title: {zh: 类型, en: Terrain}, type: text}
        parks:         {title: {zh: 公园总数, en: Parks}, type: count, unit: piece}
        kept_parks:    {title: {zh: 有专人管护的公园数, en: Parks with a keeper}, type: count, unit: piece}

      indicators:
        park.kept_in_mountains:
          title: {zh: 山区公园管护率, en: Parks with a keeper in mountains}
          numerator: kept_parks
          denominator: parks
          among: terrain = '山区'
          kind: stock
          caliber: 山区公园
          levels: [county, city, province, nation]
          source: 产品定义
      """;

  @TempDir private Path folder;

  /** B, C and the city are plains: they said so, and nobody waits for their mountains. */
  @ParameterizedTest
  @EnumSource(Scale.class)
  void whoIsNotMeantIsNotMissing(Scale scale) throws IOException {
    Home home = new Home(folder);
    Files.createDirectories(home.contracts());
    Files.writeString(home.contracts().resolve("park.yaml"), PARK);
    ContractBook book = ContractReader.at(home);
    FormTables tables =
        new FormTables(book)
            .add("division", DIVISIONS)
            .add(
                "park",
                """
                division_code,quarter,terrain,parks,kept_parks
                990200000000,2024Q3,平原,100,90
                990101000000,2024Q3,山区,100,50
                990102000000,2024Q3,平原,100,50
                990103000000,2024Q3,平原,,
                """);
    assertThat(line(scale, book, tables, PROVINCE, "park.kept_in_mountains"))
        .isEqualTo("50/100 1 of 1, 50.00 to 50.00 rank 1");
    // who left out what the condition asks may be meant
    FormTables open =
        new FormTables(book)
            .add("division", DIVISIONS)
            .add(
                "park",
                """
                division_code,quarter,terrain,parks,kept_parks
                990200000000,2024Q3,平原,100,90
                990101000000,2024Q3,山区,100,50
                990102000000,2024Q3,,100,50
                990103000000,2024Q3,平原,100,90
                """);
    assertThat(line(scale, book, open, PROVINCE, "park.kept_in_mountains"))
        .isEqualTo("50/100 1 of 2, 25.00 to 75.00 rank null");
  }

  /** 三村 has 1 000 households and left the toilets open, whatever it had a quarter ago. */
  @ParameterizedTest
  @EnumSource(Scale.class)
  void aReportedSizeCountsInTheBounds(Scale scale) {
    FormTables tables =
        new FormTables(SHIPPED)
            .add("division", DIVISIONS)
            .add(
                "toilet",
                """
                division_code,quarter,households,sanitary_households
                990101100003,2024Q2,500,400
                990101100001,2024Q3,100,50
                990101100002,2024Q3,100,50
                990101100003,2024Q3,1000,
                """);
    assertThat(line(scale, SHIPPED, tables, TOWN, "toilet.sanitary_coverage"))
        .isEqualTo("100/200 2 of 3, 8.33 to 91.67 rank null");
  }

  /** One that left a flag open has not said all four: it is missing, and not left out. */
  @ParameterizedTest
  @EnumSource(Scale.class)
  void aConditionThatAsksWhetherAllWasSaidLeavesNobodyOut(Scale scale) {
    FormTables tables =
        new FormTables(SHIPPED)
            .add("division", DIVISIONS)
            .add(
                "garbage",
                """
                division_code,quarter,sorting,village_collects,town_transfers,county_treats
                990101100001,2024Q3,true,true,true,true
                990101100002,2024Q3,true,true,true,
                """);
    assertThat(line(scale, SHIPPED, tables, TOWN, "garbage.full_chain_coverage"))
        .isEqualTo("1/1 1 of 3, 33.33 to 100.00 rank null");
  }

  /** As 东莞, 中山 and 嘉峪关: a city without counties owes what counties owe. */
  @ParameterizedTest
  @EnumSource(Scale.class)
  void aCityWithoutCountiesIsExpectedLikeACounty(Scale scale) {
    FormTables tables =
        new FormTables(SHIPPED)
            .add("division", DIVISIONS)
            .add(
                "livestock",
                """
                division_code,quarter,farms,farms_equipped
                990101000000,2024Q3,10,5
                990102000000,2024Q3,10,5
                990103000000,2024Q3,10,5
                990200000000,2024Q2,10,5
                """);
    assertThat(line(scale, SHIPPED, tables, CITY, "livestock.facility_coverage"))
        .isEqualTo("null/null 0 of 1, 0.00 to 100.00 rank null");
    assertThat(line(scale, SHIPPED, tables, PROVINCE, "livestock.facility_coverage"))
        .isEqualTo("15/30 3 of 4, 37.50 to 62.50 rank null");
  }

  /** F2 is in repair, F3 was scrapped this quarter, F4 was not sampled: all four have reported. */
  @ParameterizedTest
  @EnumSource(Scale.class)
  void aFacilityOwesItsReportAndNothingElse(Scale scale) {
    FormTables tables =
        new FormTables(SHIPPED)
            .add("division", DIVISIONS)
            .add(
                "sewage_facility",
                """
                facility_id,division_code,quarter,design_m3d,treated_m3,run_days,state,samples,samples_passed
                F2,990101100001,2024Q2,50,0,10,running,4,4
                F3,990101100001,2024Q2,50,0,10,running,4,4
                F5,990101100001,2024Q2,50,0,10,running,8,4
                F1,990101100001,2024Q3,100,4600,92,running,10,9
                F2,990101100001,2024Q3,50,0,0,repair,,
                F3,990101100001,2024Q3,50,0,0,scrapped,,
                F4,990101100001,2024Q3,100,4600,92,running,,
                """);
    // F5 is silent: 9 of 10 and 0 to 8 of its 8
    assertThat(line(scale, SHIPPED, tables, TOWN, "sewage.effluent_compliance"))
        .isEqualTo("9/10 4 of 5, 50.00 to 94.44 rank null");
    assertThat(line(scale, SHIPPED, tables, TOWN, "sewage.facility_operation"))
        .isEqualTo("2/3 4 of 5, 50.00 to 75.00 rank null");
    // a silent one is as large as it was, 50 m3/d x 91 days, and not as the mean of four
    assertThat(line(scale, SHIPPED, tables, TOWN, "sewage.facility_load"))
        .isEqualTo("9200/18400 4 of 5, 40.09 to 59.91 rank null");
  }

  private static String line(
      Scale scale, ContractBook book, FormTables tables, String division, String indicator) {
    return RateLine.of(RateLine.all(scale, book, tables), division, indicator).ranked();
  }
}
