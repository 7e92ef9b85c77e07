package rural.scheduler.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import rural.scheduler.calendar.WorkingDays;
import rural.schemas.period.Quarter;

/**
 * Due on a day counted from the end of each quarter: the 10th day after 30 September is 10 October.
 *
 * @param days 1 to 80
 * @param toWorkingDay moves the day to the next worked one where it is free
 */
public record AfterQuarter(int days, LocalTime at, ZoneId zone, boolean toWorkingDay)
    implements Rhythm {

  /** No row of free days is as long as this. */
  private static final int LONGEST_SHIFT = 15;

  public AfterQuarter {
    if (days < 1 || days > 80) {
      throw new IllegalArgumentException(
          "Expected 1 to 80 days after the end of the quarter, found " + days);
    }
  }

  @Override
  public Optional<Instant> next(Instant after, WorkingDays calendar) {
    LocalDate today = after.atZone(zone).toLocalDate();
    Quarter quarter = Quarter.containing(today.minusDays((long) days + LONGEST_SHIFT));
    Instant due = due(quarter, calendar);
    while (!due.isAfter(after)) {
      quarter = Quarter.containing(quarter.end().plusDays(1));
      due = due(quarter, calendar);
    }
    return Optional.of(due);
  }

  private Instant due(Quarter quarter, WorkingDays calendar) {
    return day(quarter, calendar).atTime(at).atZone(zone).toInstant();
  }

  /** The day on which the figures of a quarter are due. */
  public LocalDate day(Quarter quarter, WorkingDays calendar) {
    LocalDate day = quarter.end().plusDays(days);
    return toWorkingDay ? calendar.onOrAfter(day) : day;
  }
}
