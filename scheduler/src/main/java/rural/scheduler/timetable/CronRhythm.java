package rural.scheduler.timetable;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;
import rural.scheduler.calendar.WorkingDays;

/**
 * Due when a cron expression says so.
 *
 * @param cron seconds, minutes, hours, day of month, month, weekday and, if wanted, year
 */
public record CronRhythm(String cron, ZoneId zone, FreeDays freeDays) implements Rhythm {

  /** No row of free days is as long as this. */
  private static final Duration LONGEST_SHIFT = Duration.ofDays(15);

  /** Refuses what is not a cron expression, with an example. */
  public CronRhythm {
    parse(cron);
  }

  /** On every day, or on worked days only. */
  public CronRhythm(String cron, ZoneId zone, boolean workingDaysOnly) {
    this(cron, zone, workingDaysOnly ? FreeDays.LEAVE_OUT : FreeDays.RUN);
  }

  @Override
  public Optional<Instant> next(Instant after, WorkingDays days) {
    CronExpression expression = parse(cron);
    expression.setTimeZone(TimeZone.getTimeZone(zone));
    return switch (freeDays) {
      case RUN -> next(expression, after);
      case LEAVE_OUT -> worked(expression, after, days);
      case NEXT_WORKED -> shifted(expression, after, days);
    };
  }

  @Override
  public boolean needsDays() {
    return freeDays != FreeDays.RUN;
  }

  private Optional<Instant> worked(CronExpression expression, Instant after, WorkingDays days) {
    Optional<Instant> found = next(expression, after);
    while (found.isPresent() && !isWorked(found.get(), days)) {
      found = next(expression, lastMomentOfDay(found.get()));
    }
    return found;
  }

  private Optional<Instant> shifted(CronExpression expression, Instant after, WorkingDays days) {
    Optional<Instant> found = next(expression, after.minus(LONGEST_SHIFT));
    while (found.isPresent()) {
      Instant moved = moved(found.get(), days);
      if (moved.isAfter(after)) {
        return Optional.of(moved);
      }
      found = next(expression, found.get());
    }
    return found;
  }

  private Instant moved(Instant moment, WorkingDays days) {
    ZonedDateTime local = moment.atZone(zone);
    return local.with(days.onOrAfter(local.toLocalDate())).toInstant();
  }

  private boolean isWorked(Instant moment, WorkingDays days) {
    return days.isWorked(moment.atZone(zone).toLocalDate());
  }

  private Instant lastMomentOfDay(Instant moment) {
    ZonedDateTime local = moment.atZone(zone);
    return local.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
  }

  private static Optional<Instant> next(CronExpression expression, Instant after) {
    return Optional.ofNullable(expression.getNextValidTimeAfter(Date.from(after)))
        .map(Date::toInstant);
  }

  private static CronExpression parse(String cron) {
    try {
      return new CronExpression(cron);
    } catch (ParseException e) {
      throw new IllegalArgumentException(
          "Not a cron expression: '"
              + cron
              + "' ("
              + e.getMessage()
              + "). Six fields: seconds minutes hours day-of-month month weekday."
              + " Examples: '0 0/5 8-18 * * ?' every five minutes from 8 to 18,"
              + " '0 30 9 ? * MON' Mondays at 9:30",
          e);
    }
  }
}
