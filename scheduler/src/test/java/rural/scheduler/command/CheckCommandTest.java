package rural.scheduler.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {

  @TempDir private Path home;
  private final StringWriter printed = new StringWriter();

  private int checkAt(String now) {
    Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    return new CommandLine(new CheckCommand(new HomeOptions(clock)))
        .setOut(new PrintWriter(printed))
        .execute("--home", home.toString(), "--lang", "en");
  }

  @Test
  void printsTheNextTenTimesOfEachJobOfTheDefaultSchedule() {
    assertThat(checkAt("2024-02-09T12:30:00Z")).isZero();
    assertThat(printed.toString())
        .as("Spring Festival lasts until Saturday 17 February; Sunday 18 is worked")
        .startsWith(
            """
            receive (Asia/Shanghai)
              2024-02-09 20:35:00 Fri
              2024-02-09 20:40:00 Fri
              2024-02-09 20:45:00 Fri
              2024-02-09 20:50:00 Fri
              2024-02-09 20:55:00 Fri
              2024-02-18 07:00:00 Sun
              2024-02-18 07:05:00 Sun
              2024-02-18 07:10:00 Sun
              2024-02-18 07:15:00 Sun
              2024-02-18 07:20:00 Sun
            quarterly (Asia/Shanghai)
              2024-04-10 18:00:00 Wed
              2024-07-10 18:00:00 Wed
              2024-10-10 18:00:00 Thu
              2025-01-10 18:00:00 Fri
              2025-04-10 18:00:00 Thu
              2025-07-10 18:00:00 Thu
              2025-10-10 18:00:00 Fri
              2026-01-12 18:00:00 Mon
              2026-04-10 18:00:00 Fri
              2026-07-10 18:00:00 Fri
            """)
        .as("Qingming until 6 April; Sunday 7 April is worked; 13 April is a Saturday")
        .contains(
            """
            reminders (Asia/Shanghai)
              2024-04-07 08:30:00 Sun
              2024-04-08 08:30:00 Mon
              2024-04-10 08:30:00 Wed
              2024-04-15 08:30:00 Mon
            """)
        .contains(
            """
            weekly_bulletin (Asia/Shanghai)
              2024-02-18 08:45:00 Sun
              2024-02-19 08:45:00 Mon
            """)
        .contains(
            """
            monthly_bulletin (Asia/Shanghai)
              2024-03-01 08:50:00 Fri
              2024-04-01 08:50:00 Mon
              2024-05-06 08:50:00 Mon
            """)
        .contains(
            """
            annual_bulletin (Asia/Shanghai)
              2025-01-20 18:00:00 Mon
              2026-01-20 18:00:00 Tue
            """)
        .contains("maintain (Asia/Shanghai)\n  2024-02-11 02:00:00 Sun\n");
  }

  @Test
  void aTimeByDaysThatAreNotKnownIsMarkedAndTheFileNamed() throws IOException {
    assertThat(checkAt("2026-11-22T00:00:00Z")).isZero();
    Path own = home.resolve("working-days.csv");
    assertThat(printed.toString())
        .contains("quarterly (Asia/Shanghai)\n  2027-01-11 18:00:00 Mon ?\n")
        .contains("  ? The working days of 2027 are not known", "notice to " + own)
        .as("what runs on every day needs no notice")
        .contains("  2026-11-22 08:02:00 Sun\n");

    printed.getBuffer().setLength(0);
    Files.writeString(own, "2027-01-01,holiday,元旦\n");
    assertThat(checkAt("2026-11-22T00:00:00Z")).isZero();
    assertThat(printed.toString()).contains("2027-01-11 18:00:00 Mon\n");
  }
}
