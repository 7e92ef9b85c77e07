package rural.scheduler.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rural.scheduler.calendar.WorkingDays;
import rural.scheduler.clock.Clockwork;
import rural.scheduler.clock.Straightened;
import rural.scheduler.deliver.Announcer;
import rural.scheduler.deliver.Courier;
import rural.scheduler.deliver.Outbox;
import rural.scheduler.distribute.Distribution;
import rural.scheduler.process.Ended;
import rural.scheduler.process.Interrupted;
import rural.scheduler.process.JobProcess;
import rural.scheduler.process.Order;
import rural.scheduler.process.Patience;
import rural.scheduler.process.Runs;
import rural.scheduler.process.WatchBook;
import rural.scheduler.schedule.JobPlan;
import rural.scheduler.schedule.Schedule;
import rural.scheduler.serve.Metrics;
import rural.scheduler.serve.MetricsDoor;
import rural.scheduler.timetable.Forecast;
import rural.scheduler.watch.Watchdog;
import rural.schemas.contract.Text;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.HomeLock;
import rural.schemas.control.RunBook;
import rural.schemas.readers.Readers;
import rural.schemas.readers.ReadersException;
import rural.schemas.readers.ReadersFile;
import rural.schemas.text.MistypedException;

/** A scheduler at work on a home: the clock, the rounds, and the door for metrics. */
final class Station implements AutoCloseable {

  private final Schedule schedule;
  private final WorkingDays days;
  private final Voice voice;
  private final Clockwork clockwork;
  private final Runs runs;
  private final Rounds rounds;
  private final Optional<MetricsDoor> door;

  private Station(
      HomeOptions options,
      ControlDatabase control,
      Schedule schedule,
      Voice voice,
      Courier courier) {
    this.schedule = schedule;
    this.days = options.days();
    this.voice = voice;
    RunBook book = new RunBook(control.jdbi(), options.clock());
    Outbox outbox = new Outbox(control.jdbi(), options.clock());
    Watchdog watchdog =
        new Watchdog(control.jdbi(), schedule, days, new Unreached(options, control));
    Announcer announcer =
        new Announcer(
            outbox,
            schedule.telling(),
            book,
            options.language(),
            event -> voice.line("! " + event.kind().word() + ": " + event.subject()));
    this.clockwork = Clockwork.open(control, options.clock());
    this.runs = runs(options, control, book, announcer);
    Straightened laid = lay(control, options.clock().instant());
    this.rounds =
        Rounds.start(runs.interrupted(), clockwork, watchdog, announcer, courier, book, voice);
    rounds.straighten(laid);
    Metrics metrics = new Metrics(clockwork, book, watchdog, outbox, Version.text());
    this.door = schedule.port().map(port -> MetricsDoor.open(port, metrics));
  }

  static Station open(
      HomeOptions options, ControlDatabase control, Schedule schedule, Voice voice) {
    Outbox outbox = new Outbox(control.jdbi(), options.clock());
    Courier courier =
        Courier.of(
            outbox,
            schedule.telling(),
            options.home(),
            System.getenv(),
            (recipient, why) -> voice.say("未能通知 %s：%s", "Could not tell %s: %s", recipient, why));
    return new Station(options, control, schedule, voice, courier);
  }

  private Runs runs(
      HomeOptions options, ControlDatabase control, RunBook book, Announcer announcer) {
    String language = options.language().name().toLowerCase(Locale.ROOT);
    return new Runs(
        book,
        new WatchBook(control.jdbi()),
        new JobProcess(launcher(), options.home(), List.of("--lang", language)),
        new Interrupted(control, book, options.clock()),
        new Patience(Duration.ofSeconds(5), this::away),
        () -> letters(options, control),
        Version.text(),
        this::overdue,
        run -> {
          ended(run);
          announcer.ended(run);
        });
  }

  /** A list of readers that is wrong is work, too: the run that reads it says what is wrong. */
  private static boolean letters(HomeOptions options, ControlDatabase control) {
    try {
      Readers readers = ReadersFile.at(options.home()).read();
      return !readers.readers().isEmpty()
          && new Distribution(options.home(), control, readers, options.clock()).isWaiting();
    } catch (ReadersException wrong) {
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What another scheduler fires was missed by nobody. */
  private Straightened lay(ControlDatabase control, Instant now) {
    Straightened laid = clockwork.lay(schedule, days);
    boolean alone =
        HomeLock.holders(control, runs.book().clock(), HomeLock.Role.SCHEDULER).size() <= 1;
    schedule.jobs().forEach(job -> runs.watch().begin(job.kind().word(), now, alone));
    return laid;
  }

  void start() {
    schedule.jobs().forEach(this::announce);
    door.ifPresent(
        open ->
            voice.say(
                "指标：http://localhost:%s/metrics",
                "Metrics: http://localhost:%s/metrics", String.valueOf(open.port())));
    clockwork.start(schedule, runs);
  }

  Patience patience() {
    return runs.patience();
  }

  @Override
  public void close() {
    clockwork.close();
    rounds.close();
    door.ifPresent(MetricsDoor::close);
  }

  private void announce(JobPlan job) {
    String name = job.kind().word();
    Optional<Instant> next = clockwork.next(job.kind());
    if (next.isPresent()) {
      voice.say("%s：下次 %s", "%s: next %s", name, Moments.of(next.get(), job.rhythm().zone()));
    } else {
      Forecast forecast = Forecast.of(job.rhythm(), runs.book().clock().instant(), days, 1);
      voice.say("%s：不再到期，%s", "%s: stands still; %s", name, forecast.stoppedBy().orElse(""));
    }
  }

  private void away(boolean gone) {
    if (gone) {
      voice.say("控制库无法访问，继续尝试", "The control database is away; trying on");
    } else {
      voice.say("控制库已恢复", "The control database is back");
    }
  }

  private void overdue(Order order) {
    voice.say(
        "%s 已超过时限 %s，仍在运行",
        "%s is past its deadline of %s and still runs", order.job().word(), order.deadline());
  }

  private void ended(Ended run) {
    voice.say(
        "%s：%s（%s）%s",
        "%s: %s (%s) %s",
        run.order().job().word(),
        run.outcome().word(),
        run.runId(),
        run.message());
  }

  private static Path launcher() {
    Path launcher = Path.of(System.getProperty("rural.launcher", "rural")).toAbsolutePath();
    if (!Files.isExecutable(launcher)) {
      throw new MistypedException(
          new Text(
                  "{0} 不是可以启动的程序；请用 ./rural scheduler 启动调度",
                  "No program to start at {0}; start the scheduler with ./rural scheduler")
              .with(launcher));
    }
    return launcher;
  }
}
