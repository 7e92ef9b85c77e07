package rural.jobs.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rural.jobs.FormTables;
import rural.schemas.contract.ContractReader;

/**
 * 五镇 is 100 until October 2024, 110 for a quarter, then 120. 甲 and 乙 swap their codes 201 and 202
 * in April. 丙 goes from 301 to 303 by way of 302, a code that was never in force. In July 丁 leaves
 * 401 for 402, and in October 戊 comes from 403 to 401.
 */
class FormerCodesTest {

  private static final Registry REGISTRY = registry();

  private static Registry registry() {
    FormTables tables =
        new FormTables(ContractReader.shipped())
            .add(
                "division",
                """
                division_code,division_name,level,parent_code,rural,valid_from,valid_to
                990000000000,样省,province,,,2020-01-01,
                999001000000,直管县,county,990000000000,,2020-01-01,
                999001100000,五镇,town,999001000000,,2020-01-01,2024-10-01
                999001110000,五镇,town,999001000000,,2024-10-01,2025-01-01
                999001120000,五镇,town,999001000000,,2025-01-01,
                999001201000,甲镇,town,999001000000,,2020-01-01,2024-04-01
                999001202000,乙镇,town,999001000000,,2020-01-01,2024-04-01
                999001202000,甲镇,town,999001000000,,2024-04-01,
                999001201000,乙镇,town,999001000000,,2024-04-01,
                999001301000,丙镇,town,999001000000,,2020-01-01,2024-04-01
                999001303000,丙镇,town,999001000000,,2024-04-01,
                999001401000,丁镇,town,999001000000,,2020-01-01,2024-07-01
                999001402000,丁镇,town,999001000000,,2024-07-01,
                999001403000,戊镇,town,999001000000,,2020-01-01,2024-10-01
                999001401000,戊镇,town,999001000000,,2024-10-01,
                """)
            .add(
                "division_change",
                """
                effective_on,kind,old_code,new_code
                2024-04-01,recode,999001201000,999001202000
                2024-04-01,recode,999001202000,999001201000
                2024-04-01,recode,999001301000,999001302000
                2024-04-01,recode,999001302000,999001303000
                2024-07-01,recode,999001401000,999001402000
                2024-10-01,recode,999001403000,999001401000
                2024-10-01,recode,999001100000,999001110000
                2025-01-01,recode,999001110000,999001120000
                """);
    return Registry.read(
        tables.apply("registry.division"),
        tables.apply("registry.division_change"),
        List.of(),
        List.of());
  }

  @Test
  void whatWasRecodedTwiceHasThePastOfItsFirstCode() {
    assertThat(former("2024-03-31", "2025-03-31"))
        .containsOnly(
            Map.entry("999001120000", "999001100000"),
            Map.entry("999001201000", "999001202000"),
            Map.entry("999001202000", "999001201000"),
            Map.entry("999001303000", "999001301000"),
            Map.entry("999001402000", "999001401000"),
            Map.entry("999001401000", "999001403000"));
  }

  @Test
  void onlyWhatChangedInBetweenCounts() {
    assertThat(former("2024-12-31", "2025-03-31"))
        .containsOnly(Map.entry("999001120000", "999001110000"));
    assertThat(former("2024-06-30", "2024-12-31"))
        .containsEntry("999001110000", "999001100000")
        .containsEntry("999001401000", "999001403000")
        .hasSize(3);
  }

  private static Map<String, String> former(String then, String today) {
    return REGISTRY.formerCodes(LocalDate.parse(then), LocalDate.parse(today));
  }
}
