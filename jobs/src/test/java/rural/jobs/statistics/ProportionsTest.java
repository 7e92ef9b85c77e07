package rural.jobs.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rural.schemas.contract.ContractReader;

class ProportionsTest {

  private static final Set<String> ON =
      Proportions.on(ContractReader.shipped(), LocalDate.of(2024, 9, 30));

  @Test
  void villagesAndHouseholdsAreUnits() {
    assertThat(ON)
        .contains(
            "garbage.village_coverage",
            "garbage.household_sorting",
            "toilet.sanitary_coverage",
            "toilet.harmless_coverage",
            "sewage.village_treatment",
            "sewage.effluent_compliance",
            "issue.rectification");
  }

  /** Sanitary toilets are counted of all households, so that they may exceed the resident ones. */
  @Test
  void tonsOfTonsAndHouseholdsOfOtherHouseholdsAreNoShareOfUnits() {
    assertThat(ON)
        .doesNotContain(
            "garbage.treatment_rate",
            "straw.utilization",
            "sewage.facility_load",
            "toilet.task_completion",
            "toilet.sanitary_coverage_resident");
  }
}
