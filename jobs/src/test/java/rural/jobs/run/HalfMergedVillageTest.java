package rural.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rural.jobs.FormTables;
import rural.jobs.warehouse.Scale;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;

/**
 * 甲村, 乙村 and (in the second town) 丁村, 戊村, 己村 merged on 1 July 2024; of each new village one part
 * reported, and 丙村 besides.
 */
class HalfMergedVillageTest {

  private static final ContractBook BOOK = ContractReader.shipped();
  private static final String FIRST = "990101100000";
  private static final String SECOND = "990101200000";

  private static final String DIVISIONS =
      """
      division_code,division_name,level,parent_code,rural,valid_from,valid_to
      990000000000,样省,province,,,2020-01-01,
      990101000000,东县,county,990000000000,,2020-01-01,
      990101100000,一镇,town,990101000000,,2020-01-01,
      990101200000,二镇,town,990101000000,,2020-01-01,
      990101100201,甲村,village,990101100000,true,2020-01-01,2024-07-01
      990101100202,乙村,village,990101100000,true,2020-01-01,2024-07-01
      990101100250,甲乙村,village,990101100000,true,2024-07-01,
      990101100203,丙村,village,990101100000,true,2020-01-01,
      990101200001,丁村,village,990101200000,true,2020-01-01,2024-07-01
      990101200002,戊村,village,990101200000,true,2020-01-01,2024-07-01
      990101200003,己村,village,990101200000,true,2020-01-01,2024-07-01
      990101200050,丁戊己村,village,990101200000,true,2024-07-01,
      """;

  private static final String CHANGES =
      """
      effective_on,kind,old_code,new_code
      2024-07-01,merge,990101100201,990101100250
      2024-07-01,merge,990101100202,990101100250
      2024-07-01,merge,990101200001,990101200050
      2024-07-01,merge,990101200002,990101200050
      2024-07-01,merge,990101200003,990101200050
      """;

  private static final String THIRD_QUARTER =
      """
      990101100201,2024Q3,100,90
      990101100203,2024Q3,100,50
      990101200001,2024Q3,40,30
      """;

  /** 140 of 200, and a village of 100 that may stand at 0 or at 100. */
  @ParameterizedTest
  @EnumSource(Scale.class)
  void countsInTheSumsButHasNotReported(Scale scale) {
    List<Row> rates = rates(scale, "");
    assertThat(line(rates, FIRST, "toilet.sanitary_coverage"))
        .isEqualTo("140/200 1 of 2, 46.67 to 80.00 [incomplete, part_missing]");
    // of three parts two are missing, as large as the villages of the county that reported whole
    assertThat(line(rates, SECOND, "toilet.sanitary_coverage"))
        .isEqualTo("30/40 0 of 1, 12.50 to 95.83 [incomplete, part_missing]");
    assertThat(line(rates, "990101000000", "toilet.sanitary_coverage"))
        .isEqualTo("170/240 1 of 3, 31.48 to 87.04 [incomplete, part_missing]");
  }

  /** 乙村 had 60 households, 戊村 20, 己村 is not known: as the one village that reported whole. */
  @ParameterizedTest
  @EnumSource(Scale.class)
  void whatIsMissingIsAsLargeAsThePartsWere(Scale scale) {
    List<Row> rates =
        rates(
            scale,
            """
            990101100201,2024Q2,100,90
            990101100202,2024Q2,60,10
            990101200002,2024Q2,20,10
            """);
    assertThat(line(rates, FIRST, "toilet.sanitary_coverage"))
        .isEqualTo("140/200 1 of 2, 53.85 to 76.92 [incomplete, part_missing]");
    assertThat(line(rates, SECOND, "toilet.sanitary_coverage"))
        .isEqualTo("30/40 0 of 1, 18.75 to 93.75 [incomplete, part_missing]");
  }

  /** Whether the whole village is covered nobody can say from a part. */
  @ParameterizedTest
  @EnumSource(Scale.class)
  void aConditionIsNotJudgedOnAPart(Scale scale) {
    List<Row> rates = rates(scale, "");
    assertThat(line(rates, FIRST, "garbage.village_coverage"))
        .isEqualTo("1/1 1 of 2, 50.00 to 100.00 [incomplete, part_missing]");
    assertThat(line(rates, SECOND, "garbage.village_coverage"))
        .isEqualTo("null/null 0 of 1, 0.00 to 100.00 [incomplete, part_missing]");
  }

  private static List<Row> rates(Scale scale, String earlier) {
    FormTables tables =
        new FormTables(BOOK)
            .add("division", DIVISIONS)
            .add("division_change", CHANGES)
            .add(
                "toilet",
                "division_code,quarter,households,sanitary_households\n" + earlier + THIRD_QUARTER)
            .add(
                "garbage",
                """
                division_code,quarter,covered
                990101100201,2024Q3,true
                990101100203,2024Q3,true
                990101200001,2024Q3,true
                """);
    return RateLine.all(scale, BOOK, tables);
  }

  private static String line(List<Row> rates, String division, String indicator) {
    return RateLine.of(rates, division, indicator).flagged();
  }
}
