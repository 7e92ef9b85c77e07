package rural.jobs.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import rural.schemas.contract.Language;

class ProgressTest {

  private final StringBuilder out = new StringBuilder();
  private Instant now = Instant.parse("2024-10-09T01:30:00Z");

  @Test
  void printsALineAtTheStartAndOneAtTheEndWhereThereIsNoTerminal() {
    try (Step step = progress(false, Language.EN).start("receive")) {
      step.at(30, 60);
      wait(3200);
      step.done("60 files, 18,000 rows");
    }
    assertThat(out).hasToString("receive …\n✓ receive: 60 files, 18,000 rows (3.2 s)\n");
  }

  @Test
  void renewsOneLineOnATerminalAtMostTenTimesASecond() {
    try (Step step = progress(true, Language.ZH).start("receive")) {
      step.at(0, 1200);
      wait(50);
      step.at(3, 1200);
      wait(50);
      step.at(600, 1200);
      wait(1000);
      step.tick();
      step.done("1200 个文件");
    }
    assertThat(out.toString().split("\r\u001b\\[K"))
        .containsExactly(
            "",
            "⠋ 接收  0% · 0 / 1,200  0.0 s",
            "⠙ 接收  50% · 600 / 1,200  0.1 s",
            "⠹ 接收  50% · 600 / 1,200  1.1 s",
            "✓ 接收：1200 个文件（1.1 秒）\n");
  }

  @Test
  void aStepLeftWithoutAnOutcomeHasFailedWhereItWas() {
    try (Step step = progress(false, Language.EN).start("merge")) {
      step.rows(12_000);
    }
    assertThat(out).hasToString("merge …\n✗ merge: 12,000 rows (0.0 s)\n");
  }

  private Progress progress(boolean terminal, Language language) {
    return new Progress(out, terminal, () -> now, Messages.in(language));
  }

  private void wait(int milliseconds) {
    now = now.plusMillis(milliseconds);
  }
}
