package rural.scheduler.calendar;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import rural.schemas.contract.Text;

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

  /** Free by the State Council's rule of 2024, whatever a year's notice says of other days. */
  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(5, 2),
          MonthDay.of(10, 1),
          MonthDay.of(10, 2),
          MonthDay.of(10, 3));

  private static final int FIXED_SINCE = 2025;

  private static final Text NOT_KNOWN =
      new Text(
          "{0} 年的工作日安排未知，按周末与固定节日（元旦、5 月 1–2 日、10 月 1–3 日）计；春节、清明、端午、中秋与调休未计入。"
              + "请按国务院通知逐行补入 {1}，例如 {0}-01-01,holiday,元旦",
          "The working days of {0} are not known: weekends and the fixed holidays (1 January, 1 and"
              + " 2 May, 1 to 3 October) are taken; Spring Festival, Qingming, Dragon Boat,"
              + " Mid-Autumn and exchanged weekends are not. Add the State Council's notice to {1},"
              + " one day a line: {0}-01-01,holiday,元旦");

  public WorkingDays {
    years = Set.copyOf(years);
    differing = Map.copyOf(differing);
  }

  /** Whether the day is worked; in a year that is not known, as far as that can be said. */
  public boolean isWorked(LocalDate day) {
    boolean fixed = day.getYear() >= FIXED_SINCE || !isKnown(day);
    boolean free =
        WEEKEND.contains(day.getDayOfWeek()) || (fixed && FIXED.contains(MonthDay.from(day)));
    return differing.getOrDefault(day, !free);
  }

  /** Whether the holidays of the day's year are known. */
  public boolean isKnown(LocalDate day) {
    return years.contains(day.getYear());
  }

  /** What is taken instead, where the holidays of the day's year are not known. */
  public Optional<Text> doubt(LocalDate day) {
    return isKnown(day)
        ? Optional.empty()
        : Optional.of(NOT_KNOWN.with(String.valueOf(day.getYear()), file));
  }

  /** The first day, from another one on, of a year whose holidays are not known. */
  public LocalDate firstUnknown(LocalDate from) {
    LocalDate day = from;
    while (isKnown(day)) {
      day = Year.of(day.getYear() + 1).atDay(1);
    }
    return day;
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
