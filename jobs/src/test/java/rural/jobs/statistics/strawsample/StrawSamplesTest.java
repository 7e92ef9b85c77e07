package rural.jobs.statistics.strawsample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rural.jobs.FormTables;
import rural.jobs.statistics.Material;
import rural.jobs.statistics.SmallQuarter;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;

/**
 * Three villages of county 甲 with wheat and maize, one of county 乙 with wheat. The errors of 甲 were
 * computed outside this program in exact fractions: variances 700/3, 900 and 4975/3.
 */
class StrawSamplesTest {

  private static final ContractBook BOOK = ContractReader.shipped();

  private static final FormTables TABLES =
      new FormTables(BOOK)
          .add(
              "division",
              """
              division_code,division_name,level,parent_code,rural,valid_from,valid_to
              990000000000,样省,province,,,2020-01-01,
              990101000000,甲县,county,990000000000,,2020-01-01,
              990102000000,乙县,county,990000000000,,2020-01-01,
              990101001000,甲镇,town,990101000000,,2020-01-01,
              990102001000,乙镇,town,990102000000,,2020-01-01,
              990101001001,一村,village,990101001000,true,2020-01-01,
              990101001002,二村,village,990101001000,true,2020-01-01,
              990101001003,三村,village,990101001000,true,2020-01-01,
              990102001001,四村,village,990102001000,true,2020-01-01,
              """)
          .add(
              "coefficient",
              """
              year,province_code,crop,grain_ratio,collectable_coefficient
              2024,000000000000,wheat,1,1
              2024,000000000000,maize,1,1
              2024,000000000000,rape,1,1
              """)
          .add(
              "straw_production",
              """
              division_code,crop,quarter,yield_t,sown_mu,returned_mu
              990101000000,wheat,2024Q3,1200,100,0
              990101000000,maize,2024Q3,800,100,0
              990102000000,wheat,2024Q3,100,10,0
              990102000000,rape,2024Q3,50,10,0
              """)
          .add(
              "straw_household",
              """
              household_id,division_code,crop,quarter,sown_mu,yield_kg_per_mu,feed_kg
              a,990101001001,wheat,2024Q3,10,100,100
              b,990101001001,wheat,2024Q3,10,100,200
              c,990101001002,wheat,2024Q3,20,100,300
              d,990101001002,wheat,2024Q3,10,100,50
              e,990101001003,wheat,2024Q3,10,100,150
              a,990101001001,maize,2024Q3,5,200,300
              c,990101001002,maize,2024Q3,5,200,100
              d,990101001002,maize,2024Q3,10,200,500
              f,990102001001,wheat,2024Q3,10,100,100
              g,990102001001,wheat,2024Q3,10,100,300
              """);

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theEstimateIsThatOfTheRatesAndVillagesCarryItsError(boolean isSmall) {
    Material material =
        SmallQuarter.of(Quarter.of("2024Q3"), TABLES, BOOK, Settings.DEFAULT, isSmall);
    List<Row> rows = new StrawSamples().rows(material).collectAsList();
    assertError(row(rows, "990101000000", "wheat"), "160", 15.275252316519467, 0.336);
    assertError(row(rows, "990101000000", "maize"), "180", 30, 0.631578947368421);
    assertError(row(rows, "990101000000", "all"), "340", 40.72263907623539, 2.0765217391304347);
    Row all = row(rows, "990101000000", "all");
    assertThat((double) all.getAs("low")).isCloseTo(164.78462580944426, within(1e-6));
    assertThat((double) all.getAs("high")).isCloseTo(515.2153741905557, within(1e-6));
    assertThat((long) all.getAs("households")).isEqualTo(5);
    assertThat((String) all.getAs("reason")).isEqualTo("few_villages");

    Row oneVillage = row(rows, "990102000000", "wheat");
    assertThat(oneVillage.<BigDecimal>getAs("estimate")).isEqualByComparingTo("20");
    assertThat((String) oneVillage.getAs("reason")).isEqualTo("one_village");
    assertThat(oneVillage.<Double>getAs("high")).isNull();
    Row nation = row(rows, "000000000000", "all");
    assertThat(nation.<BigDecimal>getAs("estimate")).isEqualByComparingTo("360");
    assertThat((String) nation.getAs("reason")).isEqualTo("one_village");
    // rape of county 乙 has straw and no sample
    assertThat((long) nation.getAs("missing")).isEqualTo(1);
    assertThat((String) row(rows, "990000000000", "rape").getAs("reason")).isEqualTo("no_sample");

    // without enterprises all that is used off the field is used by households
    assertThat(offField(material, "990101000000")).isEqualByComparingTo("340");
    assertThat(offField(material, "000000000000")).isEqualByComparingTo("360");
  }

  /**
   * Wheat of 30 households in five villages has an error; maize of one village, and rape of which
   * one village alone told of its feed, have none: their residuals sum to 0 there.
   */
  @Test
  void anErrorThatLeavesACropOutIsNotGivenAndTheCropIsNamed() {
    StringBuilder households =
        new StringBuilder(
            "household_id,division_code,crop,quarter,sown_mu,yield_kg_per_mu,"
                + "fertilizer_kg,feed_kg,fuel_kg,substrate_kg,material_kg\n");
    for (int village = 1; village <= 5; village++) {
      for (int one = 1; one <= 6; one++) {
        String who = village + "-" + one + ",99010100100" + village;
        households.append(who + ",wheat,2024Q3,10,100," + 50 * one + ",0,0,0,0\n");
        households.append(who + ",rape,2024Q3,10,100,1," + (village == 1 ? one : "") + ",0,0,0\n");
        households.append(village > 1 ? "" : who + ",maize,2024Q3,10,100," + one + ",0,0,0,0\n");
      }
    }
    FormTables tables =
        new FormTables(BOOK)
            .add(
                "division",
                """
                division_code,division_name,level,parent_code,rural,valid_from,valid_to
                990000000000,样省,province,,,2020-01-01,
                990101000000,甲县,county,990000000000,,2020-01-01,
                990101001000,甲镇,town,990101000000,,2020-01-01,
                990101001001,一村,village,990101001000,true,2020-01-01,
                990101001002,二村,village,990101001000,true,2020-01-01,
                990101001003,三村,village,990101001000,true,2020-01-01,
                990101001004,四村,village,990101001000,true,2020-01-01,
                990101001005,五村,village,990101001000,true,2020-01-01,
                """)
            .add(
                "coefficient",
                """
                year,province_code,crop,grain_ratio,collectable_coefficient
                2024,000000000000,wheat,1,1
                2024,000000000000,maize,1,1
                2024,000000000000,rape,1,1
                2024,000000000000,cotton,1,1
                """)
            .add(
                "straw_production",
                """
                division_code,crop,quarter,yield_t,sown_mu,returned_mu
                990101000000,wheat,2024Q3,1200,100,0
                990101000000,maize,2024Q3,800,100,0
                990101000000,rape,2024Q3,80,100,0
                990101000000,cotton,2024Q3,8,100,0
                """)
            .add("straw_household", households.toString());
    Material material = SmallQuarter.of(Quarter.of("2024Q3"), tables, BOOK, Settings.DEFAULT, true);
    List<Row> rows = new StrawSamples().rows(material).collectAsList();
    assertThat((boolean) row(rows, "990101000000", "wheat").getAs("reliable")).isTrue();
    for (String division : List.of("990101000000", "990000000000")) {
      Row all = row(rows, division, "all");
      assertThat((boolean) all.getAs("reliable")).isFalse();
      assertThat((String) all.getAs("reason")).isEqualTo("one_village");
      assertThat(all.<Double>getAs("standard_error")).isNull();
      assertThat(all.<Double>getAs("high")).isNull();
      assertThat(all.<String>getList(all.fieldIndex("one_village_crops")))
          .containsExactly("maize", "rape");
      assertThat(all.<String>getList(all.fieldIndex("unsampled_crops"))).containsExactly("cotton");
    }
    assertThat((String) row(rows, "990101000000", "rape").getAs("reason")).isEqualTo("one_village");
  }

  private static void assertError(Row row, String estimate, double error, double effect) {
    assertThat(row.<BigDecimal>getAs("estimate")).isEqualByComparingTo(estimate);
    assertThat((double) row.getAs("standard_error")).isCloseTo(error, within(1e-9));
    assertThat((double) row.getAs("design_effect")).isCloseTo(effect, within(1e-9));
  }

  private static Row row(List<Row> rows, String division, String crop) {
    return rows.stream()
        .filter(row -> row.getAs("division_code").equals(division))
        .filter(row -> row.getAs("crop").equals(crop))
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal offField(Material material, String division) {
    return SmallQuarter.row(material.measures().collectAsList(), division, "straw.off_field")
        .orElseThrow()
        .getAs("numerator");
  }
}
