package rural.scheduler.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.quartz.JobDataMap;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import rural.scheduler.calendar.WorkingDays;
import rural.scheduler.process.Cause;
import rural.scheduler.process.Order;
import rural.scheduler.schedule.JobKind;
import rural.scheduler.schedule.JobPlan;
import rural.schemas.control.Run;
import rural.schemas.period.Quarter;

/**
 * What Quartz says about a run that it starts.
 *
 * @param due when the run was due; what decides its quarter
 * @param attempt counted from 1
 * @param who asked for it; the schedule where nobody did
 */
record Firing(Cause cause, Instant due, int attempt, Optional<Quarter> asked, String who) {

  static final String QUARTER = "quarter";
  static final String ATTEMPT = "attempt";
  static final String DUE = "due";
  static final String WHO = "who";

  /** A run that starts later than this was missed. */
  private static final Duration LATE = Duration.ofMinutes(1);

  static Firing of(JobExecutionContext context) {
    JobDataMap given = context.getMergedJobDataMap();
    int attempt = given.containsKey(ATTEMPT) ? given.getIntFromString(ATTEMPT) : 1;
    Optional<Quarter> asked = Optional.ofNullable(given.getString(QUARTER)).map(Quarter::of);
    String who = Optional.ofNullable(given.getString(WHO)).orElse("schedule");
    return new Firing(cause(context, attempt), due(context), attempt, asked, who);
  }

  private static Cause cause(JobExecutionContext context, int attempt) {
    if (context.isRecovering()) {
      return Cause.RESUME;
    }
    if (attempt > 1) {
      return Cause.RETRY;
    }
    if (!(context.getTrigger() instanceof RhythmTrigger trigger)) {
      return Cause.TRIGGER;
    }
    Instant due = due(context);
    boolean late = due.plus(LATE).isBefore(context.getFireTime().toInstant());
    boolean atItsTime = trigger.rhythm().isDue(due, RhythmTrigger.days(context.getCalendar()));
    return late || !atItsTime ? Cause.CATCH_UP : Cause.SCHEDULE;
  }

  private static Instant due(JobExecutionContext context) {
    JobDataMap given = context.getMergedJobDataMap();
    for (String kept :
        new String[] {
          DUE, Scheduler.FAILED_JOB_ORIGINAL_TRIGGER_SCHEDULED_FIRETIME_IN_MILLISECONDS
        }) {
      if (given.containsKey(kept)) {
        return Instant.ofEpochMilli(given.getLongFromString(kept));
      }
    }
    return context.getScheduledFireTime().toInstant();
  }

  /** This firing, as the one that the interrupted run came from. */
  Firing of(Run begun) {
    return new Firing(
        cause,
        begun.dueAt().orElse(due),
        begun.attempt().orElse(attempt),
        begun.quarter().map(Quarter::of).or(() -> asked),
        who);
  }

  /** The quarter asked for, or the last that had ended when the run was due. */
  Optional<Quarter> quarter(JobPlan plan) {
    if (!plan.kind().hasQuarter()) {
      return Optional.empty();
    }
    LocalDate day = due.atZone(plan.rhythm().zone()).toLocalDate();
    return Optional.of(asked.orElseGet(() -> Quarter.lastEndedBefore(day)));
  }

  Order order(JobPlan plan, WorkingDays days) {
    return new Order(
        plan.kind(),
        quarter(plan),
        cause,
        due,
        attempt,
        fire(plan),
        plan.deadline(),
        who,
        cause == Cause.TRIGGER ? Optional.empty() : plan.rhythm().doubt(due, days));
  }

  /** What a person asks for is run as often as it is asked for. */
  private Optional<String> fire(JobPlan plan) {
    return cause == Cause.TRIGGER ? Optional.empty() : Optional.of(name(plan.kind(), attempt));
  }

  /** Names an attempt of this firing. */
  String name(JobKind kind, int ofAttempt) {
    return kind.word() + " " + due + " #" + ofAttempt;
  }

  /** Whether the schedule asks for it, and not a person or what went before. */
  boolean isOfRhythm() {
    return cause == Cause.SCHEDULE || cause == Cause.CATCH_UP;
  }

  /** Whether to look for work before a process is started; a person who asks gets one. */
  boolean looksFirst() {
    return cause != Cause.TRIGGER;
  }
}
