package rural.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepsTest {

  @Test
  void countsTheStepsOfTheYearGravestFirst() {
    TextTable table =
        new Steps(
                List.of(
                    new Steps.Proposed("A", "甲县", "warning"),
                    new Steps.Proposed("B", "乙县", "notice"),
                    new Steps.Proposed("A", "甲县", "warning"),
                    new Steps.Proposed("C", "丙县", "interview"),
                    new Steps.Proposed("B", "乙县", "warning")))
            .table()
            .orElseThrow();
    // name, interviews, notices, warnings, code
    assertThat(table.rows())
        .containsExactly(
            List.of("丙县", 1L, 0L, 0L, "C"),
            List.of("乙县", 0L, 1L, 1L, "B"),
            List.of("甲县", 0L, 0L, 2L, "A"));
    assertThat(new Steps(List.of()).table()).isEmpty();
  }
}
