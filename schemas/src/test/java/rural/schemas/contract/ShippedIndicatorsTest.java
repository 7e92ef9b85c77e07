package rural.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import rural.schemas.place.Level;

class ShippedIndicatorsTest {

  private static final LocalDate DAY = LocalDate.of(2024, 9, 30);

  private final ContractBook book = ContractReader.shipped();

  @Test
  void everyIndicatorOfTheFieldHasItsSidesKindAndCaliber() {
    assertThat(book.indicatorsOn(DAY))
        .extracting(
            one ->
                String.join(
                    " | ",
                    one.id(),
                    one.numerator(),
                    one.denominator(),
                    one.among().orElse("all"),
                    one.kind().letter(),
                    one.caliber()))
        .containsExactly(
            """
            garbage.village_coverage | covered | records | all | S | 行政村
            garbage.natural_village_coverage | natural_villages_covered | natural_villages | all | S | 自然村
            garbage.full_chain_coverage | sorting and village_collects and town_transfers and county_treats | records \
            | sorting is not null and village_collects is not null and town_transfers is not null \
            and county_treats is not null | S | 行政村
            garbage.sorting_coverage | sorting | records | all | S | 行政村
            garbage.household_sorting | sorting_households | households | all | S | 农户
            garbage.treatment_rate | treated_t | collected_t | all | Q | 收运量
            garbage.harmless_rate | harmless_t | collected_t | all | Q | 收运量
            toilet.sanitary_coverage | sanitary_households | households | all | S | 总户数
            toilet.sanitary_coverage_resident | sanitary_households | resident_households | all | S | 常住户
            toilet.harmless_coverage | harmless_households | households | all | S | 总户数
            toilet.task_completion | built_ytd | target | all | Y | 年度任务
            toilet.problem_rectification | problems_fixed | problems_found | all | S | 累计摸排
            sewage.village_treatment | status = 'completed' | records | all | S | 行政村
            sewage.controlled_coverage | status in ('completed', 'controlled') | records | all | S | 行政村
            sewage.household_treatment | households_treated | households | all | S | 农户
            sewage.connection | households_connected | households_should_connect | all | S | 农户
            sewage.facility_operation | state = 'running' | records | state in ('running', 'repair') | S | 设施
            sewage.effluent_compliance | samples_passed | samples | all | Q | 样次
            sewage.facility_load | case when state = 'running' then treated_m3 end \
            | case when state = 'running' then design_m3d * quarter_days end | all | Q | 日历天
            straw.utilization | utilized | collectable | all | Y | 可收集量
            straw.direct_return | direct_return | collectable | all | Y | 可收集量
            straw.off_field | enterprise + coalesce(household, 0) | collectable | all | Y | 可收集量
            straw.fertilizer | fertilizer | collectable | all | Y | 可收集量
            straw.feed | feed | collectable | all | Y | 可收集量
            straw.fuel | fuel | collectable | all | Y | 可收集量
            straw.substrate | substrate | collectable | all | Y | 可收集量
            straw.material | material | collectable | all | Y | 可收集量
            issue.rectification | state = 'closed' | records | all | S | 问题
            issue.on_time | case when state = 'closed' and closed_on <= due_on then true else false end \
            | records | due_on <= quarter_end and state is not null | S | 到期问题
            river.cleaning | cleaned_km | reach_km | all | Q | 河段长度
            livestock.utilization | utilized_t | produced_t | all | Q | 产生量
            livestock.facility_coverage | farms_equipped | farms | all | S | 规模养殖场
            straw_burning.handling | fires_handled | fires | all | Q | 火点
            """
                .lines()
                .toArray(String[]::new));
  }

  @Test
  void strawRatesExistForCountyAndAboveAndAreProvisionalUntilYearEnd() {
    for (Indicator one : book.indicatorsOn(DAY)) {
      boolean straw = one.id().startsWith("straw.");
      assertThat(one.provisionalUntilYearEnd()).as(one.id()).isEqualTo(straw);
      if (straw) {
        assertThat(one.levels())
            .containsExactly(Level.COUNTY, Level.CITY, Level.PROVINCE, Level.NATION);
      }
    }
  }

  @Test
  void everyDefinitionNamesItsSourceAndPrintsTwoDecimals() {
    assertThat(book.indicatorsOn(DAY))
        .allSatisfy(one -> assertThat(one.source()).as(one.id()).isNotBlank())
        .allSatisfy(one -> assertThat(one.decimals()).as(one.id()).isEqualTo(2));
  }
}
