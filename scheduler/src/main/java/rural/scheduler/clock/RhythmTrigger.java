package rural.scheduler.clock;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.quartz.Calendar;
import org.quartz.ScheduleBuilder;
import org.quartz.impl.triggers.AbstractTrigger;
import org.quartz.spi.MutableTrigger;
import rural.scheduler.calendar.WorkingDays;
import rural.scheduler.schedule.Misfire;
import rural.scheduler.timetable.Rhythm;

/** A Quartz trigger that fires in a rhythm. */
@SuppressWarnings("serial") // Quartz stores it by its parts, see RhythmStore
final class RhythmTrigger extends AbstractTrigger<RhythmTrigger> {

  private final Rhythm rhythm;
  private final Misfire misfire;
  private Date start = Date.from(Instant.now());
  private Date next;
  private Date previous;

  RhythmTrigger(Rhythm rhythm, Misfire misfire) {
    this.rhythm = rhythm;
    this.misfire = misfire;
    setCalendarName(QuartzDays.NAME);
    setMisfireInstruction(
        misfire == Misfire.EVERY
            ? MISFIRE_INSTRUCTION_IGNORE_MISFIRE_POLICY
            : MISFIRE_INSTRUCTION_SMART_POLICY);
  }

  Rhythm rhythm() {
    return rhythm;
  }

  Misfire misfire() {
    return misfire;
  }

  boolean follows(Rhythm other, Misfire rule) {
    return rhythm.equals(other) && misfire == rule;
  }

  /** Whether the next moment is right: other days move what is ahead, never what is due. */
  boolean stands(Instant now, boolean sameDays) {
    return next != null && (sameDays || !next.toInstant().isAfter(now));
  }

  @Override
  public Date computeFirstFireTime(Calendar calendar) {
    next = after(start.toInstant(), calendar);
    return next;
  }

  @Override
  public void triggered(Calendar calendar) {
    previous = next;
    next = next == null ? null : after(next.toInstant(), calendar);
  }

  /** Quartz asks this of a trigger that was paused, too; each missed moment stays due then. */
  @Override
  public void updateAfterMisfire(Calendar calendar) {
    if (misfire == Misfire.EVERY) {
      return;
    }
    Instant now = Instant.now();
    next = misfire == Misfire.SKIP ? after(now, calendar) : Date.from(now);
  }

  /** A changed calendar moves what is ahead, never what is already due. */
  @Override
  public void updateWithNewCalendar(Calendar calendar, long misfireThreshold) {
    Instant now = Instant.now();
    if (next == null || next.toInstant().isAfter(now)) {
      next = after(now, calendar);
    }
  }

  private Date after(Instant moment, Calendar calendar) {
    return rhythm.next(moment, days(calendar)).map(Date::from).orElse(null);
  }

  static WorkingDays days(Calendar calendar) {
    return Optional.ofNullable(calendar)
        .filter(QuartzDays.class::isInstance)
        .map(found -> ((QuartzDays) found).days())
        .orElseThrow(() -> new IllegalStateException("Quartz has no " + QuartzDays.NAME));
  }

  @Override
  public Date getStartTime() {
    return start;
  }

  @Override
  public void setStartTime(Date moment) {
    start = moment;
  }

  /** A rhythm has no end of its own. */
  @Override
  public Date getEndTime() {
    return null;
  }

  @Override
  public void setEndTime(Date moment) {}

  @Override
  public boolean mayFireAgain() {
    return next != null;
  }

  @Override
  public Date getNextFireTime() {
    return next;
  }

  @Override
  public void setNextFireTime(Date moment) {
    next = moment;
  }

  @Override
  public Date getPreviousFireTime() {
    return previous;
  }

  @Override
  public void setPreviousFireTime(Date moment) {
    previous = moment;
  }

  /** Only the next moment is known without the calendar. */
  @Override
  public Date getFireTimeAfter(Date moment) {
    return next != null && next.toInstant().isAfter(moment.toInstant()) ? next : null;
  }

  @Override
  public Date getFinalFireTime() {
    return null;
  }

  @Override
  protected boolean validateMisfireInstruction(int instruction) {
    return instruction == MISFIRE_INSTRUCTION_IGNORE_MISFIRE_POLICY
        || instruction == MISFIRE_INSTRUCTION_SMART_POLICY;
  }

  @Override
  public ScheduleBuilder<RhythmTrigger> getScheduleBuilder() {
    return schedule(rhythm, misfire);
  }

  static ScheduleBuilder<RhythmTrigger> schedule(Rhythm rhythm, Misfire misfire) {
    return new ScheduleBuilder<>() {
      @Override
      protected MutableTrigger build() {
        return new RhythmTrigger(rhythm, misfire);
      }
    };
  }
}
