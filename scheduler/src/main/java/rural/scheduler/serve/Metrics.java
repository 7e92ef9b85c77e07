package rural.scheduler.serve;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import rural.scheduler.clock.Clockwork;
import rural.scheduler.deliver.Outbox;
import rural.scheduler.schedule.JobKind;
import rural.scheduler.schedule.JobPlan;
import rural.scheduler.watch.Alarm;
import rural.scheduler.watch.Watchdog;
import rural.schemas.control.Run;
import rural.schemas.control.RunBook;

/** The state of the scheduler as metrics; taken from the control database when asked for. */
public record Metrics(
    Clockwork clockwork, RunBook book, Watchdog watchdog, Outbox outbox, String version) {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** One sample of a metric. */
  private record Sample(String labels, double value) {}

  /** Runs of one job with one outcome. */
  private record Count(String job, String outcome, long runs) {}

  /** What is wrong just now. */
  List<Alarm> alarms() {
    return watchdog.look(book.clock().instant());
  }

  /** Prometheus's text format. */
  String text() {
    StringBuilder text = new StringBuilder();
    gauge(
        text, "rural_scheduler_info", "Version", List.of(new Sample(label("version", version), 1)));
    gauge(text, "rural_job_next_fire_timestamp_seconds", "When a job is due", next());
    gauge(text, "rural_job_last_start_timestamp_seconds", "Start of the last run", starts());
    gauge(text, "rural_job_last_duration_seconds", "How long the last run took", durations());
    gauge(text, "rural_job_last_fine", "1 where the last run came to a good end", fine());
    gauge(text, "rural_runs", "Runs in the run book", counts());
    gauge(text, "rural_alarms", "What should have happened and did not", wrong());
    gauge(
        text,
        "rural_working_days_unknown_from_timestamp_seconds",
        "Until when the working days are known",
        one(unknown()));
    gauge(text, "rural_messages_waiting", "Messages still to be sent", one(outbox.waiting()));
    gauge(text, "rural_messages_given_up", "Messages not delivered", one(outbox.givenUp()));
    return text.toString();
  }

  private List<Sample> next() {
    return each(kind -> clockwork.next(kind).map(due -> (double) due.getEpochSecond()));
  }

  private List<Sample> starts() {
    return each(kind -> last(kind).map(run -> (double) run.startedAt().getEpochSecond()));
  }

  private List<Sample> durations() {
    return each(
        kind -> last(kind).flatMap(run -> run.endedAt().map(end -> took(run.startedAt(), end))));
  }

  private List<Sample> fine() {
    return each(
        kind ->
            last(kind)
                .filter(run -> !run.isRunning())
                .map(run -> List.of("done", "held", "refused").contains(run.outcome()) ? 1.0 : 0));
  }

  private List<Sample> counts() {
    return book
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select job, outcome, count(*) as runs from run group by job, outcome"
                            + " order by job, outcome")
                    .map(
                        (row, context) ->
                            new Count(
                                row.getString("job"),
                                row.getString("outcome"),
                                row.getLong("runs")))
                    .list())
        .stream()
        .map(
            count ->
                new Sample(
                    label("job", count.job()) + "," + label("outcome", count.outcome()),
                    count.runs()))
        .toList();
  }

  private List<Sample> wrong() {
    return alarms().stream()
        .collect(
            Collectors.groupingBy(
                alarm -> label("job", alarm.job()) + "," + label("kind", word(alarm)),
                java.util.TreeMap::new,
                Collectors.counting()))
        .entrySet()
        .stream()
        .map(entry -> new Sample(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static String word(Alarm alarm) {
    return alarm.kind().name().toLowerCase(java.util.Locale.ROOT);
  }

  private List<Sample> each(Function<JobKind, Optional<Double>> value) {
    return watchdog.schedule().jobs().stream()
        .map(JobPlan::kind)
        .flatMap(
            kind ->
                value
                    .apply(kind)
                    .map(number -> new Sample(label("job", kind.word()), number))
                    .stream())
        .toList();
  }

  private Optional<Run> last(JobKind kind) {
    return book.last(kind.word());
  }

  private static double took(Instant start, Instant end) {
    return Duration.between(start, end).toMillis() / 1000.0;
  }

  private double unknown() {
    LocalDate today = book.clock().instant().atZone(CHINA).toLocalDate();
    return watchdog.days().firstUnknown(today).atStartOfDay(CHINA).toEpochSecond();
  }

  private static List<Sample> one(double value) {
    return List.of(new Sample("", value));
  }

  private static String label(String name, String value) {
    String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return name + "=\"" + escaped + "\"";
  }

  private static void gauge(StringBuilder text, String name, String help, List<Sample> samples) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(" gauge\n");
    for (Sample sample : samples) {
      String labels = sample.labels().isEmpty() ? "" : "{" + sample.labels() + "}";
      text.append(name).append(labels).append(' ').append(sample.value()).append('\n');
    }
  }
}
