package rural.scheduler.clock;

import org.quartz.impl.calendar.BaseCalendar;
import rural.scheduler.calendar.WorkingDays;

/** The working days, as what Quartz keeps beside its triggers and hands to them. */
final class QuartzDays extends BaseCalendar {

  static final String NAME = "working-days";

  private static final long serialVersionUID = 1L;

  private final WorkingDays days;

  QuartzDays(WorkingDays days) {
    this.days = days;
  }

  WorkingDays days() {
    return days;
  }

  @Override
  public Object clone() {
    return new QuartzDays(days);
  }
}
