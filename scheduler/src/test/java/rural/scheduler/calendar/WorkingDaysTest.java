package rural.scheduler.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.schemas.home.Home;

/** Expected days: the State Council's holiday notices for 2020 and 2024. */
class WorkingDaysTest {

  private final WorkingDays shipped = WorkingDayFile.shipped();

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void springFestival2024LastsFromTheTenthToTheSeventeenthOfFebruary() {
    assertThat(shipped.isWorked(day("2024-02-09"))).isTrue();
    assertThat(day("2024-02-10").datesUntil(day("2024-02-18")))
        .hasSize(8)
        .noneMatch(shipped::isWorked);
    assertThat(shipped.next(day("2024-02-09"))).isEqualTo("2024-02-18");
  }

  @Test
  void theWeekendsThatPayForAHolidayAreWorked() {
    assertThat(List.of(day("2024-02-04"), day("2024-02-18"), day("2020-10-10")))
        .allMatch(shipped::isWorked);
    assertThat(List.of(day("2024-02-03"), day("2024-02-24"), day("2020-10-11")))
        .noneMatch(shipped::isWorked);
  }

  @Test
  void knowsTheYears2015To2026AndNoOther() {
    assertThat(shipped.years())
        .containsExactlyInAnyOrder(
            2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
  }

  @Test
  void aYearThatIsNotKnownHasItsWeekendsAndFixedHolidaysAndSaysSo() {
    assertThat(shipped.isKnown(day("2027-01-01"))).isFalse();
    assertThat(shipped.next(day("2026-12-31")))
        .as("1 January is a Friday, then a weekend")
        .isEqualTo("2027-01-04");
    assertThat(shipped.next(day("2027-09-30")))
        .as("1 October is a Friday, the second and third are a weekend")
        .isEqualTo("2027-10-04");
    assertThat(shipped.next(day("2029-04-30"))).as("Monday; 1 and 2 May").isEqualTo("2029-05-03");
    assertThat(shipped.isWorked(day("2027-02-08"))).as("Spring Festival is not known").isTrue();
    assertThat(shipped.doubt(day("2026-12-31"))).isEmpty();
    assertThat(shipped.doubt(day("2027-01-01")).orElseThrow().en())
        .startsWith("The working days of 2027 are not known: weekends and the fixed holidays")
        .endsWith("to working-days.csv, one day a line: 2027-01-01,holiday,元旦");
    assertThat(shipped.firstUnknown(day("2015-06-01"))).isEqualTo("2027-01-01");
    assertThat(shipped.firstUnknown(day("2028-06-01"))).isEqualTo("2028-06-01");
  }

  @Test
  void aHomeAddsAYearAndReplacesOne(@TempDir Path home) throws IOException {
    Path own = home.resolve("working-days.csv");
    Files.writeString(own, "# ours\ndate,kind,name\n2027-01-01,holiday,元旦\n2024-10-01,worked,抗洪\n");
    WorkingDays days = WorkingDayFile.at(new Home(home));
    assertThat(days.next(day("2026-12-31"))).isEqualTo("2027-01-04");
    assertThat(days.isWorked(day("2024-10-01"))).isTrue();
    assertThat(days.isWorked(day("2024-02-12"))).as("the shipped 2024 is replaced").isTrue();
    assertThat(days.isWorked(day("2025-10-01"))).isFalse();
    assertThat(days.doubt(day("2028-01-03")).orElseThrow().zh()).contains("补入 " + own);
    assertThat(days.isWorked(day("2027-10-01"))).as("free even where nobody entered it").isFalse();
  }

  @Test
  void refusesALineThatIsNoDay() {
    assertThatThrownBy(() -> WorkingDayFile.parse("a.csv", "2026-01-01,holliday,元旦"))
        .hasMessage("a.csv:1: Expected 'holiday' or 'worked'; a line reads 2026-01-01,holiday,元旦");
    assertThatThrownBy(
            () -> WorkingDayFile.parse("a.csv", "2026-01-01,holiday,x\n2026-01-01,worked,x"))
        .hasMessageStartingWith("a.csv:2: 2026-01-01 stands in the file twice");
  }
}
