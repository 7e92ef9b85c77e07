package rural.scheduler.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rural.scheduler.calendar.WorkingDayFile;
import rural.scheduler.calendar.WorkingDays;
import rural.schemas.period.Quarter;

class RhythmTest {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final WorkingDays days = WorkingDayFile.shipped();

  private static Instant china(String local) {
    return OffsetDateTime.parse(local + "+08:00").toInstant();
  }

  private static AfterQuarter tenth(int days) {
    return new AfterQuarter(days, LocalTime.of(9, 0), CHINA, true);
  }

  private List<String> next(Rhythm rhythm, String after, int count) {
    return Forecast.of(rhythm, china(after), days, count).moments().stream()
        .map(moment -> moment.atZone(CHINA).toLocalDateTime().toString())
        .toList();
  }

  @Test
  void theTenthDayAfterThe30thOfSeptemberIsThe10thOfOctober() {
    assertThat(tenth(10).day(Quarter.of("2024Q3"), days)).isEqualTo("2024-10-10");
  }

  @Test
  void aWeekendOrAHolidayMovesTheDayToTheNextWorkedOne() {
    assertThat(tenth(10).day(Quarter.of("2021Q1"), days))
        .as("10 April 2021 is a Saturday")
        .isEqualTo("2021-04-12");
    assertThat(tenth(5).day(Quarter.of("2024Q3"), days))
        .as("National Day 2024 lasts until 7 October")
        .isEqualTo("2024-10-08");
    assertThat(tenth(10).day(Quarter.of("2020Q3"), days))
        .as("Saturday 10 October 2020 is worked")
        .isEqualTo("2020-10-10");
  }

  @Test
  void theFourDeadlinesOfAYearFollowEachOther() {
    assertThat(next(tenth(10), "2024-10-10T08:59:59", 5))
        .containsExactly(
            "2024-10-10T09:00",
            "2025-01-10T09:00",
            "2025-04-10T09:00",
            "2025-07-10T09:00",
            "2025-10-10T09:00");
    assertThat(next(tenth(10), "2024-10-10T09:00:00", 1)).containsExactly("2025-01-10T09:00");
  }

  @Test
  void aDayMovedBeyondItsDateIsStillAhead() {
    assertThat(next(tenth(10), "2021-04-11T12:00:00", 1)).containsExactly("2021-04-12T09:00");
  }

  @Test
  void cronIsReadInItsZone() {
    CronRhythm nine = new CronRhythm("0 0 9 * * ?", BERLIN, false);
    assertThat(next(nine, "2024-03-30T00:00:00", 2))
        .as("summer time begins in Berlin on 31 March 2024")
        .containsExactly("2024-03-30T16:00", "2024-03-31T15:00");
    assertThat(next(new CronRhythm("0 0 9 * * ?", CHINA, false), "2024-03-30T00:00:00", 2))
        .containsExactly("2024-03-30T09:00", "2024-03-31T09:00");
  }

  @Test
  void workingDaysLeaveOutTheFestivalAndKeepTheWorkedSunday() {
    CronRhythm twice = new CronRhythm("0 0 8,18 * * ?", CHINA, true);
    assertThat(next(twice, "2024-02-09T12:00:00", 3))
        .containsExactly("2024-02-09T18:00", "2024-02-18T08:00", "2024-02-18T18:00");
  }

  @Test
  void twoYearsWhoseHolidaysNobodyHasEnteredAreGoneThroughAndEachTimeSaysSo() {
    Forecast forecast = Forecast.of(tenth(10), china("2026-07-01T00:00:00"), days, 10);
    assertThat(forecast.moments())
        .as("Sunday 10 January, Saturdays 10 April and 10 July, Sunday 10 October 2027 move")
        .containsExactly(
            china("2026-07-10T09:00:00"),
            china("2026-10-10T09:00:00"),
            china("2027-01-11T09:00:00"),
            china("2027-04-12T09:00:00"),
            china("2027-07-12T09:00:00"),
            china("2027-10-11T09:00:00"),
            china("2028-01-10T09:00:00"),
            china("2028-04-10T09:00:00"),
            china("2028-07-10T09:00:00"),
            china("2028-10-10T09:00:00"));
    assertThat(forecast.moments())
        .filteredOn(moment -> tenth(10).doubt(moment, days).isPresent())
        .hasSize(8);
    Rhythm always = new CronRhythm("0 0 9 * * ?", CHINA, false);
    assertThat(always.doubt(china("2027-01-11T09:00:00"), days)).isEmpty();
  }

  @Test
  void aTimeThatOnlyFallsOnHolidaysNeverComesAndIsNotSoughtForEver() {
    Rhythm never = new CronRhythm("0 0 9 1 10 ?", CHINA, true);
    assertThat(never.next(china("2027-01-01T00:00:00"), days)).isEmpty();
  }

  @Test
  void knowsWhetherAMomentIsOneOfItsOwn() {
    assertThat(tenth(10).isDue(china("2024-10-10T09:00:00"), days)).isTrue();
    assertThat(tenth(10).isDue(china("2024-10-10T09:00:01"), days)).isFalse();
  }

  @Test
  void refusesACronExpressionWithExamples() {
    assertThatThrownBy(() -> new CronRhythm("*/5 * * * *", CHINA, false))
        .hasMessageStartingWith("Not a cron expression: '*/5 * * * *'")
        .hasMessageContaining("'0 30 9 ? * MON' Mondays at 9:30");
  }

  @Test
  void severalDaysAfterAQuarterComeInOrderAndAYearlyOneWaitsForItsQuarter() {
    Rhythm reminders =
        new AfterQuarter(List.of(10, 7, 13), LocalTime.of(9, 0), CHINA, true, Optional.empty());
    assertThat(next(reminders, "2024-10-01T00:00", 4))
        .as("7 October is the last day of the holiday, 13 October a Sunday")
        .containsExactly(
            "2024-10-08T09:00", "2024-10-10T09:00", "2024-10-14T09:00", "2025-01-07T09:00");
    Rhythm annual = new AfterQuarter(List.of(20), LocalTime.of(18, 0), CHINA, true, Optional.of(4));
    assertThat(next(annual, "2024-02-01T00:00", 2))
        .containsExactly("2025-01-20T18:00", "2026-01-20T18:00");
  }

  @Test
  void aDayOfTheMonthThatIsFreeMovesToTheNextWorkedOne() {
    Rhythm monthly = new CronRhythm("0 0 9 1 * ?", CHINA, FreeDays.NEXT_WORKED);
    assertThat(next(monthly, "2024-09-03T00:00", 3))
        .as("National Day until 7 October; 1 November is a Friday, 1 December a Sunday")
        .containsExactly("2024-10-08T09:00", "2024-11-01T09:00", "2024-12-02T09:00");
  }
}
