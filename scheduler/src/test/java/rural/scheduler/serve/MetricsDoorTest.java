package rural.scheduler.serve;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rural.scheduler.calendar.WorkingDayFile;
import rural.scheduler.clock.Clockwork;
import rural.scheduler.deliver.Outbox;
import rural.scheduler.process.WatchBook;
import rural.scheduler.schedule.JobKind;
import rural.scheduler.schedule.JobPlan;
import rural.scheduler.schedule.Misfire;
import rural.scheduler.schedule.Retry;
import rural.scheduler.schedule.Schedule;
import rural.scheduler.timetable.CronRhythm;
import rural.scheduler.watch.Watchdog;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.RunBook;

class MetricsDoorTest {

  private static final Instant LAID = Instant.parse("2024-10-10T00:00:00Z");

  private Instant now = LAID;
  private final InstantSource clock = () -> now;
  private final ControlDatabase control =
      ControlDatabase.open(
          "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE",
          Optional.empty(),
          Optional.empty());

  private static HttpResponse<String> get(MetricsDoor door, String page) throws Exception {
    URI address = URI.create("http://localhost:" + door.port() + page);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(3)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void answersWhileOthersAreSlowWithTheirQuestion() throws Exception {
    Schedule nothing = new Schedule(List.of());
    RunBook book = new RunBook(control.jdbi(), clock);
    List<Socket> slow = new ArrayList<>();
    try (Clockwork clockwork = Clockwork.open(control, clock);
        MetricsDoor door =
            MetricsDoor.open(
                0,
                new Metrics(
                    clockwork,
                    book,
                    new Watchdog(control.jdbi(), nothing, WorkingDayFile.shipped()),
                    new Outbox(control.jdbi(), clock),
                    "0.1.0"))) {
      for (int i = 0; i < 20; i++) {
        Socket one = new Socket(InetAddress.getLoopbackAddress(), door.port());
        one.getOutputStream().write("GET /health HTTP/1.1\r\nHo".getBytes(US_ASCII));
        slow.add(one);
      }
      assertThat(get(door, "/health").statusCode()).isEqualTo(200);
      assertThat(get(door, "/metrics").statusCode()).isEqualTo(200);
    } finally {
      for (Socket one : slow) {
        one.close();
      }
    }
  }

  @Test
  void theWorkingDaysThatEndAreSaidWhileAllIsWell() throws Exception {
    now = Instant.parse("2026-11-30T00:00:00Z");
    Schedule working =
        new Schedule(
            List.of(
                new JobPlan(
                    JobKind.RECEIVE,
                    new CronRhythm("0 0 12 * * ?", ZoneId.of("Asia/Shanghai"), true),
                    Misfire.ONCE,
                    Duration.ofHours(1),
                    new Retry(0, Duration.ZERO, 1),
                    true)));
    Watchdog watchdog = new Watchdog(control.jdbi(), working, WorkingDayFile.shipped());
    RunBook book = new RunBook(control.jdbi(), clock);
    try (Clockwork clockwork = Clockwork.open(control, clock);
        MetricsDoor door =
            MetricsDoor.open(
                0,
                new Metrics(
                    clockwork, book, watchdog, new Outbox(control.jdbi(), clock), "0.1.0"))) {
      assertThat(get(door, "/health").statusCode()).isEqualTo(200);
      assertThat(get(door, "/health").body())
          .isEqualTo("ok\ncalendar_ends working_days 2026-12-31T16:00:00Z\n");
      assertThat(get(door, "/metrics").body())
          .contains("rural_alarms{job=\"working_days\",kind=\"calendar_ends\"} 1.0\n")
          .as("the first of January 2027 in China")
          .contains("rural_working_days_unknown_from_timestamp_seconds 1.7987328E9\n");
      now = Instant.parse("2027-01-01T00:00:00Z");
      assertThat(get(door, "/health").statusCode()).isEqualTo(503);
    }
  }

  @Test
  void servesWhatPrometheusReadsAndSaysWhenSomethingIsAmiss() throws Exception {
    Schedule schedule =
        new Schedule(
            List.of(
                new JobPlan(
                    JobKind.QUARTERLY,
                    new CronRhythm("0 0 12 * * ?", ZoneId.of("Asia/Shanghai"), false),
                    Misfire.EVERY,
                    Duration.ofHours(1),
                    new Retry(0, Duration.ZERO, 1),
                    true)));
    RunBook book = new RunBook(control.jdbi(), clock);
    String run = book.begin("quarterly", Optional.empty(), "command", "1");
    now = now.plusMillis(2500);
    book.end(run, "done", Optional.empty());
    try (Clockwork clockwork = Clockwork.open(control, clock)) {
      clockwork.lay(schedule, WorkingDayFile.shipped());
      new WatchBook(control.jdbi()).begin("quarterly", LAID, true);
      Watchdog watchdog = new Watchdog(control.jdbi(), schedule, WorkingDayFile.shipped());
      Metrics metrics =
          new Metrics(clockwork, book, watchdog, new Outbox(control.jdbi(), clock), "0.1.0");
      try (MetricsDoor door = MetricsDoor.open(0, metrics)) {
        assertThat(get(door, "/health").body()).isEqualTo("ok\n");
        HttpResponse<String> answer = get(door, "/metrics");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
            .startsWith("text/plain; version=0.0.4");
        assertThat(answer.body())
            .contains(
                "# TYPE rural_runs gauge\nrural_runs{job=\"quarterly\",outcome=\"done\"} 1.0\n")
            .contains("rural_job_last_duration_seconds{job=\"quarterly\"} 2.5\n")
            .as("noon in China on 10 October 2024")
            .contains("rural_job_next_fire_timestamp_seconds{job=\"quarterly\"} 1.7285328E9\n");

        now = Instant.parse("2024-10-10T04:03:00Z");
        HttpResponse<String> ill = get(door, "/health");
        assertThat(ill.statusCode()).isEqualTo(503);
        assertThat(ill.body()).isEqualTo("missed quarterly 2024-10-10T04:00:00Z\n");
        assertThat(get(door, "/metrics").body())
            .contains("rural_alarms{job=\"quarterly\",kind=\"missed\"} 1.0\n");
      }
    }
  }
}
