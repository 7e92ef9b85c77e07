package rural.jobs.statistics.outlier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rural.jobs.FormTables;
import rural.jobs.statistics.SmallQuarter;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;

class VillageOutliersTest {

  private static final ContractBook BOOK = ContractReader.shipped();

  /** Ten villages that creep on by 2 points; the third leaps from 75 to 98 %, under a new code. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aVillageHasItsPastWithItUnderItsNewCode(boolean isSmall) {
    List<Row> rows =
        VillageOutliers.of(
                SmallQuarter.of(Quarter.of("2024Q3"), tables(), BOOK, Settings.DEFAULT, isSmall))
            .orElseThrow()
            .collectAsList();
    assertThat(rows)
        .extracting(
            row ->
                String.join(
                    " ", row.getAs("division_code"), row.getAs("parent_code"), row.getAs("method")))
        .containsOnly("990101001903 990101001000 year_change", "990101001903 990101001000 funnel")
        .contains("990101001903 990101001000 year_change");
    assertThat(rows)
        .extracting(row -> row.<String>getAs("indicator"))
        .containsOnly("toilet.sanitary_coverage");
  }

  private static FormTables tables() {
    StringBuilder divisions = new StringBuilder();
    StringBuilder toilets =
        new StringBuilder("division_code,quarter,households,sanitary_households\n");
    for (int i = 1; i <= 10; i++) {
      String code = "990101001%03d".formatted(i);
      boolean isRecoded = i == 3;
      divisions.append(
          "%s,村,village,990101001000,true,2020-01-01,%s\n"
              .formatted(code, isRecoded ? "2024-07-01" : ""));
      toilets.append("%s,2023Q3,400,%d\n".formatted(code, 300 + i % 3));
      toilets.append(
          "%s,2024Q3,400,%d\n"
              .formatted(isRecoded ? "990101001903" : code, isRecoded ? 392 : 308 + i % 4));
    }
    return new FormTables(BOOK)
        .add(
            "division",
            """
            division_code,division_name,level,parent_code,rural,valid_from,valid_to
            990000000000,样省,province,,,2020-01-01,
            990101000000,甲县,county,990000000000,,2020-01-01,
            990101001000,甲镇,town,990101000000,,2020-01-01,
            990101001903,三村,village,990101001000,true,2024-07-01,
            """
                + divisions)
        .add(
            "division_change",
            """
            effective_on,kind,old_code,new_code
            2024-07-01,recode,990101001003,990101001903
            """)
        .add("toilet", toilets.toString());
  }
}
