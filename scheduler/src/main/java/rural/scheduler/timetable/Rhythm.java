package rural.scheduler.timetable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import rural.scheduler.calendar.WorkingDays;

/** What decides when a job is due. */
public sealed interface Rhythm permits CronRhythm, AfterQuarter {

  ZoneId zone();

  /**
   * The first due moment after another; empty where there is none any more.
   *
   * @throws rural.scheduler.calendar.UnknownYearException where that depends on a year whose
   *     holidays are not known
   */
  Optional<Instant> next(Instant after, WorkingDays days);

  /** Whether the moment is one of the due ones. */
  default boolean isDue(Instant moment, WorkingDays days) {
    return next(moment.minusMillis(1), days).filter(moment::equals).isPresent();
  }
}
