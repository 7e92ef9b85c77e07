package rural.scheduler.timetable;

import java.text.ParseException;
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
 * @param workingDaysOnly leaves out the days that are not worked
 */
public record CronRhythm(String cron, ZoneId zone, boolean workingDaysOnly) implements Rhythm {

  /** Refuses what is not a cron expression, with an example. */
  public CronRhythm {
    parse(cron);
  }

  @Override
  public Optional<Instant> next(Instant after, WorkingDays days) {
    CronExpression expression = parse(cron);
    expression.setTimeZone(TimeZone.getTimeZone(zone));
    Optional<Instant> found = next(expression, after);
    while (workingDaysOnly && found.isPresent() && !isWorked(found.get(), days)) {
      found = next(expression, lastMomentOfDay(found.get()));
    }
    return found;
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
