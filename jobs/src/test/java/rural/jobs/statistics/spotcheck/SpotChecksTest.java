package rural.jobs.statistics.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rural.jobs.FormTables;
import rural.jobs.statistics.SmallQuarter;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;

/** 曲周县西呈孟村 as reported and as verified, and a county of six villages around it. */
class SpotChecksTest {

  private static final ContractBook BOOK = ContractReader.shipped();
  private static final String COUNTY = "990101000000";
  private static final String XICHENGMENG = "990101001001";
  private static final String HOUSEHOLDS = "toilet.sanitary_coverage";
  private static final String RESIDENT = "toilet.sanitary_coverage_resident";

  private static FormTables tables() {
    return new FormTables(BOOK)
        .add(
            "division",
            """
            division_code,division_name,level,parent_code,rural,valid_from,valid_to
            990000000000,样省,province,,,2020-01-01,
            990101000000,甲县,county,990000000000,,2020-01-01,
            990101001000,甲镇,town,990101000000,,2020-01-01,
            990101001001,西呈孟村,village,990101001000,true,2020-01-01,
            990101001002,二村,village,990101001000,true,2020-01-01,
            990101001003,三村,village,990101001000,true,2020-01-01,
            990101001004,四村,village,990101001000,true,2020-01-01,
            990101001005,五村,village,990101001000,true,2020-01-01,
            990101001006,六村,village,990101001000,true,2020-01-01,
            """)
        .add(
            "toilet",
            """
            division_code,quarter,households,resident_households,sanitary_households
            990101001001,2024Q3,301,268,238
            990101001002,2024Q3,100,90,90
            990101001003,2024Q3,200,180,150
            990101001004,2024Q3,150,140,120
            990101001005,2024Q3,120,110,100
            990101001006,2024Q3,130,120,90
            """);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void oneVillageIsUnlikelyAndSaysNothingYetOfItsCounty(boolean isSmall) {
    FormTables tables =
        tables()
            .add(
                "spot_check",
                """
                division_code,division_name,quarter,indicator,reported_numerator,reported_denominator,verified_numerator,verified_denominator
                990101001001,西呈孟村,2024Q3,toilet.sanitary_coverage_resident,238,268,173,278
                990101001001,西呈孟村,2024Q3,toilet.sanitary_coverage,,,173,341
                """);
    List<Row> rows = rows(tables, isSmall);
    assertThat(rows).hasSize(2 * 4);
    Row resident = row(rows, XICHENGMENG, RESIDENT);
    assertThat(percent(resident, "reported_rate")).isEqualTo("88.8");
    assertThat(percent(resident, "verified_rate")).isEqualTo("62.2");
    assertThat((String) resident.getAs("verdict")).isEqualTo("unlikely");
    Row households = row(rows, XICHENGMENG, HOUSEHOLDS);
    // 238 of 301 is looked up in the form; 341 households were found
    assertThat(percent(households, "reported_rate")).isEqualTo("79.1");
    assertThat(percent(households, "verified_rate")).isEqualTo("50.7");
    assertThat((double) households.getAs("denominator_gap")).isBetween(13.28, 13.29);
    Row county = row(rows, COUNTY, HOUSEHOLDS);
    assertThat((String) county.getAs("reason")).isEqualTo("too_few_villages");
    assertThat(county.<Double>getAs("ratio_rate")).isNull();
    assertThat((long) county.getAs("villages")).isEqualTo(6);
    assertThat((long) county.getAs("held")).isZero();
  }

  /** 173 + 80 + 150 + 120 + 100 + 60 of 341 + 100 + 200 + 150 + 120 + 140 = 683 of 1051. */
  @Test
  void whereAllWereCheckedTheCorrectedRateIsTheVerifiedOne() {
    FormTables tables =
        tables()
            .add(
                "spot_check",
                """
                division_code,quarter,indicator,reported_numerator,reported_denominator,verified_numerator,verified_denominator
                990101001001,2024Q3,toilet.sanitary_coverage,,,173,341
                990101001002,2024Q3,toilet.sanitary_coverage,95,100,80,100
                990101001003,2024Q3,toilet.sanitary_coverage,,,150,200
                990101001004,2024Q3,toilet.sanitary_coverage,,,120,150
                990101001005,2024Q3,toilet.sanitary_coverage,,,100,120
                990101001006,2024Q3,toilet.sanitary_coverage,,,60,140
                """);
    List<Row> rows = rows(tables, true);
    for (String division : List.of(COUNTY, "990000000000", "000000000000")) {
      Row row = row(rows, division, HOUSEHOLDS);
      assertThat((double) row.getAs("ratio_rate")).isCloseTo(100.0 * 683 / 1051, within(1e-9));
      assertThat((double) row.getAs("ratio_low")).isCloseTo(100.0 * 683 / 1051, within(1e-9));
      assertThat((double) row.getAs("difference_rate")).isCloseTo(100.0 * 683 / 1051, within(1e-9));
      assertThat((long) row.getAs("held")).isEqualTo(3);
      assertThat((boolean) row.getAs("reliable")).isFalse();
      // 238 + 90 + 150 + 120 + 100 + 90 of 1001: what the villages' forms say
      assertThat(percent(row, "published_rate")).isEqualTo("78.7");
    }
  }

  private static List<Row> rows(FormTables tables, boolean isSmall) {
    return new SpotChecks()
        .rows(SmallQuarter.of(Quarter.of("2024Q3"), tables, BOOK, Settings.DEFAULT, isSmall))
        .collectAsList();
  }

  private static Row row(List<Row> rows, String division, String indicator) {
    return SmallQuarter.row(rows, division, indicator).orElseThrow();
  }

  private static String percent(Row row, String column) {
    return row.<BigDecimal>getAs(column).setScale(1, java.math.RoundingMode.HALF_UP).toString();
  }
}
