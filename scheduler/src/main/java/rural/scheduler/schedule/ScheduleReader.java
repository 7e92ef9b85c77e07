package rural.scheduler.schedule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import rural.scheduler.tell.Telling;
import rural.scheduler.tell.TellingReader;
import rural.scheduler.timetable.AfterQuarter;
import rural.scheduler.timetable.CronRhythm;
import rural.scheduler.timetable.FreeDays;
import rural.scheduler.timetable.Rhythm;
import rural.schemas.yaml.Branch;
import rural.schemas.yaml.Problems;

/** Reads a schedule strictly: what it does not know, and what cannot work, is an error. */
final class ScheduleReader {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Rhythm STAND_IN = new CronRhythm("0 0 0 * * ?", CHINA, false);
  private static final List<String> JOB_KEYS =
      List.of("cron", "days", "after_quarter", "zone", "misfire", "deadline", "retry", "alone");

  /** The days on which a cron expression counts. */
  private enum Days {
    EVERY(FreeDays.RUN),
    WORKING(FreeDays.LEAVE_OUT),
    NEXT_WORKING(FreeDays.NEXT_WORKED);

    private final FreeDays free;

    Days(FreeDays free) {
      this.free = free;
    }
  }

  /** What happens to a day that is not worked. */
  private enum Shift {
    NEXT_WORKING_DAY,
    NONE
  }

  private ScheduleReader() {}

  static Schedule read(String file, String text) {
    Problems problems = new Problems();
    Optional<Schedule> schedule = Branch.of(file, text, problems).map(ScheduleReader::schedule);
    if (!problems.none()) {
      throw new ScheduleException(problems.all());
    }
    return schedule.orElseThrow();
  }

  private static Schedule schedule(Branch root) {
    root.allowing(List.of("zone", "jobs", "tell", "serve"));
    ZoneId zone = zone(root, CHINA);
    List<JobPlan> jobs = new ArrayList<>();
    root.child("jobs").ifPresent(listed -> listed.allowing(JobKind.words()));
    root.children("jobs")
        .forEach(
            (name, at) ->
                JobKind.of(name).ifPresent(kind -> jobs.add(job(kind, at, zone(at, zone)))));
    if (jobs.isEmpty()) {
      root.problem("jobs", "Expected at least one of " + String.join(", ", JobKind.words()));
    }
    Telling telling =
        root.child("tell")
            .map(at -> new TellingReader(JobKind.words()).read(at))
            .orElse(Telling.NOBODY);
    return new Schedule(jobs, telling, root.child("serve").map(ScheduleReader::port));
  }

  private static int port(Branch at) {
    at.allowing(List.of("port"));
    int port = whole(at, "port", 0);
    if (port < 1 || port > 65_535) {
      at.problem("port", "Expected a port from 1 to 65535");
    }
    return port;
  }

  private static JobPlan job(JobKind kind, Branch at, ZoneId zone) {
    at.allowing(JOB_KEYS);
    Misfire usual = kind.hasQuarter() ? Misfire.EVERY : Misfire.ONCE;
    return new JobPlan(
        kind,
        rhythm(at, zone),
        at.choice("misfire", Misfire.class, usual),
        duration(at, "deadline", Duration.ofHours(2)),
        at.child("retry").map(ScheduleReader::retry).orElse(usualRetry()),
        alone(kind, at));
  }

  private static boolean alone(JobKind kind, Branch at) {
    boolean alone = at.flag("alone", kind.writes());
    if (kind.writes() && !alone) {
      at.problem("alone", kind.word() + " writes to the tables, which one run at a time may");
    }
    return alone;
  }

  private static Rhythm rhythm(Branch at, ZoneId zone) {
    if (at.has("cron") == at.has("after_quarter")) {
      at.problem("Expected either 'cron' or 'after_quarter', to say when the job is due");
      return STAND_IN;
    }
    if (at.has("after_quarter")) {
      if (at.has("days")) {
        at.problem("days", "Goes with 'cron' only; 'after_quarter' has 'shift'");
      }
      return at.child("after_quarter").map(found -> afterQuarter(found, zone)).orElse(STAND_IN);
    }
    FreeDays free = at.choice("days", Days.class, Days.EVERY).free;
    return checked(at, "cron", () -> new CronRhythm(at.text("cron"), zone, free), STAND_IN);
  }

  private static Rhythm afterQuarter(Branch at, ZoneId zone) {
    at.allowing(List.of("days", "at", "shift", "quarter"));
    List<Integer> days = new ArrayList<>();
    for (String text : at.has("days") ? at.texts("days") : List.of("10")) {
      days.add(checked(at, "days", () -> Integer.valueOf(text), 10));
    }
    Optional<Integer> only =
        at.has("quarter") ? Optional.of(whole(at, "quarter", 4)) : Optional.empty();
    LocalTime time = value(at, "at", LocalTime::parse, "a time such as 09:00", LocalTime.of(9, 0));
    boolean shifted =
        at.choice("shift", Shift.class, Shift.NEXT_WORKING_DAY) == Shift.NEXT_WORKING_DAY;
    return checked(at, "days", () -> new AfterQuarter(days, time, zone, shifted, only), STAND_IN);
  }

  private static Retry usualRetry() {
    return new Retry(3, Duration.ofMinutes(1), 5);
  }

  private static Retry retry(Branch at) {
    at.allowing(List.of("times", "first_wait", "factor"));
    Retry usual = usualRetry();
    int times = whole(at, "times", usual.times());
    Duration wait = duration(at, "first_wait", usual.firstWait());
    int factor = whole(at, "factor", usual.factor());
    return checked(at, "times", () -> new Retry(times, wait, factor), usual);
  }

  private static ZoneId zone(Branch at, ZoneId otherwise) {
    return value(at, "zone", ZoneId::of, "a time zone such as Asia/Shanghai", otherwise);
  }

  private static Duration duration(Branch at, String key, Duration otherwise) {
    return value(at, key, Durations::parse, "a time span such as 90s, 30m, 2h or 1d", otherwise);
  }

  private static int whole(Branch at, String key, int otherwise) {
    return at.number(key)
        .map(number -> checked(at, key, number::intValueExact, otherwise))
        .orElse(otherwise);
  }

  private static <T> T value(
      Branch at, String key, Function<String, T> read, String expected, T otherwise) {
    Optional<String> text = at.optionalText(key);
    try {
      return text.map(read).orElse(otherwise);
    } catch (DateTimeException e) {
      at.problem(key, "Expected " + expected + ", found '" + text.orElse("") + "'");
      return otherwise;
    }
  }

  private static <T> T checked(Branch at, String key, Supplier<T> made, T otherwise) {
    try {
      return made.get();
    } catch (IllegalArgumentException | ArithmeticException e) {
      at.problem(key, e.getMessage());
      return otherwise;
    }
  }
}
