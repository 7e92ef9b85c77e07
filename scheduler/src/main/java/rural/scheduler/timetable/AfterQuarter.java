package rural.scheduler.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import rural.scheduler.calendar.WorkingDays;
import rural.schemas.period.Quarter;

/**
 * Due on days counted from the end of a quarter: the 10th day after 30 September is 10 October.
 *
 * @param days each 1 to 80
 * @param toWorkingDay moves a day to the next worked one where it is free
 * @param only the number of the quarter, 1 to 4; empty = after each
 */
public record AfterQuarter(
    List<Integer> days, LocalTime at, ZoneId zone, boolean toWorkingDay, Optional<Integer> only)
    implements Rhythm {

  /** No row of free days is as long as this. */
  private static final int LONGEST_SHIFT = 15;

  public AfterQuarter {
    days = days.stream().sorted().distinct().toList();
    if (days.isEmpty() || days.get(0) < 1 || days.get(days.size() - 1) > 80) {
      throw new IllegalArgumentException(
          "Expected 1 to 80 days after the end of the quarter, found " + days);
    }
    if (only.isPresent() && (only.get() < 1 || only.get() > 4)) {
      throw new IllegalArgumentException("Expected a quarter from 1 to 4, found " + only.get());
    }
  }

  /** Once after each quarter. */
  public AfterQuarter(int day, LocalTime at, ZoneId zone, boolean toWorkingDay) {
    this(List.of(day), at, zone, toWorkingDay, Optional.empty());
  }

  @Override
  public Optional<Instant> next(Instant after, WorkingDays calendar) {
    long reach = (long) days.get(days.size() - 1) + LONGEST_SHIFT;
    Quarter quarter = Quarter.containing(after.atZone(zone).toLocalDate().minusDays(reach));
    Optional<Instant> due = first(quarter, after, calendar);
    while (due.isEmpty()) {
      quarter = following(quarter);
      due = first(quarter, after, calendar);
    }
    return due;
  }

  @Override
  public boolean needsDays() {
    return toWorkingDay;
  }

  /** The first due moment of a quarter after another moment; empty where there is none. */
  private Optional<Instant> first(Quarter quarter, Instant after, WorkingDays calendar) {
    if (only.isPresent() && only.get() != quarter.number()) {
      return Optional.empty();
    }
    return days.stream().flatMap(day -> due(quarter, day, after, calendar).stream()).findFirst();
  }

  private Optional<Instant> due(Quarter quarter, int day, Instant after, WorkingDays calendar) {
    LocalDate today = after.atZone(zone).toLocalDate();
    if (quarter.end().plusDays((long) day + LONGEST_SHIFT).isBefore(today)) {
      return Optional.empty();
    }
    Instant moment = day(quarter, day, calendar).atTime(at).atZone(zone).toInstant();
    return Optional.of(moment).filter(due -> due.isAfter(after));
  }

  private LocalDate day(Quarter quarter, int day, WorkingDays calendar) {
    LocalDate counted = quarter.end().plusDays(day);
    return toWorkingDay ? calendar.onOrAfter(counted) : counted;
  }

  /** The first day on which the figures of a quarter are due. */
  public LocalDate day(Quarter quarter, WorkingDays calendar) {
    return day(quarter, days.get(0), calendar);
  }

  private static Quarter following(Quarter quarter) {
    return Quarter.containing(quarter.end().plusDays(1));
  }
}
