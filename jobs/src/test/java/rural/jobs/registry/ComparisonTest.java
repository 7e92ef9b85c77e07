package rural.jobs.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.period.Quarter;

class ComparisonTest {

  private static final Quarter NOW = Quarter.of("2024Q3");

  private final ContractBook book = ContractReader.shipped();
  private final Comparison comparison =
      new Comparison(
          List.of(NOW, NOW.previous(), NOW.yearBefore(), Comparison.lastOfYearBefore(NOW)),
          null,
          Map.of(),
          Map.of(NOW, SampleTargets.even("toilet.sanitary_coverage", "990101000000", "80", 3)),
          null);

  /** Reading a nation's quarter that nothing is asked of would cost a third of the rates. */
  @Test
  void theEndOfTheYearBeforeIsNeededOnlyOfFormsWithATarget() {
    assertThat(comparison.quartersOf(book.form("toilet")).toString())
        .isEqualTo("[2024Q3, 2024Q2, 2023Q3, 2023Q4]");
    assertThat(comparison.quartersOf(book.form("garbage")).toString())
        .isEqualTo("[2024Q3, 2024Q2, 2023Q3]");
  }
}
