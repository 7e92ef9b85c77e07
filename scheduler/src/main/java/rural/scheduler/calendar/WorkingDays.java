package rural.scheduler.calendar;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The working-day calendar.
 *
 * @param file where a missing year is to be added
 * @param years whose holidays are known
 * @param differing the days that are not what their weekday says; true where the day is worked
 */
public record WorkingDays(String file, Set<Integer> years, Map<LocalDate, Boolean> differing)
    implements Serializable {

  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  public WorkingDays {
    years = Set.copyOf(years);
    differing = Map.copyOf(differing);
  }

  /**
   * Whether the day is worked.
   *
   * @throws UnknownYearException where the holidays of its year are not known
   */
  public boolean isWorked(LocalDate day) {
    if (!years.contains(day.getYear())) {
      throw new UnknownYearException(day.getYear(), file);
    }
    return differing.getOrDefault(day, !WEEKEND.contains(day.getDayOfWeek()));
  }

  /** The day itself where it is worked, else the first worked day after it. */
  public LocalDate onOrAfter(LocalDate day) {
    LocalDate worked = day;
    while (!isWorked(worked)) {
      worked = worked.plusDays(1);
    }
    return worked;
  }

  /** The first worked day after a day. */
  public LocalDate next(LocalDate day) {
    return onOrAfter(day.plusDays(1));
  }

  /** This calendar, where the years that another one knows are taken from that. */
  WorkingDays replacedBy(WorkingDays other) {
    Map<LocalDate, Boolean> days = new HashMap<>(differing);
    days.keySet().removeIf(day -> other.years.contains(day.getYear()));
    days.putAll(other.differing);
    Set<Integer> known = new TreeSet<>(years);
    known.addAll(other.years);
    return new WorkingDays(other.file, known, days);
  }
}
