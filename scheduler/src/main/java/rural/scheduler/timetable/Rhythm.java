package rural.scheduler.timetable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import rural.scheduler.calendar.WorkingDays;
import rural.schemas.contract.Text;

/** What decides when a job is due. */
public sealed interface Rhythm permits CronRhythm, AfterQuarter {

  ZoneId zone();

  /** The first due moment after another; empty where there is none any more. */
  Optional<Instant> next(Instant after, WorkingDays days);

  /** Whether it matters which days are worked. */
  boolean needsDays();

  /** What is taken for the working days at that moment, where they matter and are not known. */
  default Optional<Text> doubt(Instant moment, WorkingDays days) {
    return needsDays() ? days.doubt(moment.atZone(zone()).toLocalDate()) : Optional.empty();
  }

  /** Whether the moment is one of the due ones. */
  default boolean isDue(Instant moment, WorkingDays days) {
    return next(moment.minusMillis(1), days).filter(moment::equals).isPresent();
  }
}
