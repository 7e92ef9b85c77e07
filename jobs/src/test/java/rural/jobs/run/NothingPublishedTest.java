package rural.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rural.schemas.contract.Language;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseState;
import rural.schemas.period.Quarter;

class NothingPublishedTest {

  private static final Quarter QUARTER = Quarter.of("2024Q3");

  @Test
  void whyAReleaseWentIsSaidBeforeWhatWaitsAndBeforeThatNothingCame() {
    Release held = release(2, ReleaseState.HELD, Optional.empty());
    Release gone = release(1, ReleaseState.WITHDRAWN, Optional.of("数字是 2023 年的"));
    assertThat(says(List.of(held, gone), List.of(gone))).contains("2024Q3.1 已撤回，理由：数字是 2023 年的");
    assertThat(says(List.of(held), List.of())).contains("2024Q3.2 待批准");
    assertThat(says(List.of(), List.of())).contains("2024Q3 还没有发布");
  }

  private static String says(List<Release> all, List<Release> withdrawn) {
    return NothingPublished.says(QUARTER, all, withdrawn).in(Language.ZH);
  }

  private static Release release(int number, ReleaseState state, Optional<String> why) {
    return new Release(
        QUARTER,
        number,
        state,
        Instant.EPOCH,
        Instant.EPOCH,
        Optional.empty(),
        "digest",
        Optional.empty(),
        why,
        List.of());
  }
}
