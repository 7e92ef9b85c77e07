package rural.scheduler.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rural.scheduler.calendar.WorkingDays;
import rural.scheduler.clock.Clockwork;
import rural.scheduler.process.Ended;
import rural.scheduler.process.Interrupted;
import rural.scheduler.process.JobProcess;
import rural.scheduler.process.Order;
import rural.scheduler.process.Patience;
import rural.scheduler.process.Runs;
import rural.scheduler.schedule.JobPlan;
import rural.scheduler.schedule.Schedule;
import rural.scheduler.timetable.Forecast;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.HomeLock;
import rural.schemas.control.RunBook;
import rural.schemas.control.StopRequest;

/** Runs the schedule until somebody stops it. */
@Command(
    name = "start",
    description = {"Run the schedule in the foreground until it is stopped.", "在前台按日程运行，直至被停止。"},
    footer = "Exit: 0 stopped, 2 the schedule is wrong, 1 a scheduler works on this home already")
public final class StartCommand implements Callable<Integer> {

  @Mixin private HomeOptions options;
  @Spec private CommandSpec spec;

  @Option(
      names = "--join",
      description =
          "work beside other schedulers on the same PostgreSQL; one takes over from another")
  private boolean join;

  @Override
  public Integer call() throws InterruptedException {
    if (options.schedule().writeDefault()) {
      say("已写入默认日程：%s", "Default schedule written: %s", options.schedule().path());
    }
    Schedule schedule = options.schedule().read();
    WorkingDays days = options.days();
    JobProcess process =
        new JobProcess(
            launcher(),
            options.home(),
            List.of("--lang", options.language().name().toLowerCase(Locale.ROOT)));
    ControlDatabase control = options.control();
    try (HomeLock lock = lock(control);
        Clockwork clockwork = Clockwork.open(control, options.clock())) {
      StopRequest stop = new StopRequest(control, options.clock());
      stop.withdraw(lock.owner());
      RunBook book = new RunBook(control.jdbi(), options.clock());
      clockwork.lay(schedule, days);
      schedule.jobs().forEach(job -> announce(job, clockwork, days));
      Interrupted interrupted = new Interrupted(control, book, options.clock());
      Runs runs =
          new Runs(
              book,
              process,
              interrupted,
              new Patience(Duration.ofSeconds(5), this::away),
              Version.text(),
              this::overdue,
              this::ended);
      clockwork.start(schedule, runs);
      interrupted.mark();
      say("调度已启动（进程 %s）", "Scheduler started (process %s)", lock.owner());
      waitUntilAsked(runs.patience(), stop, lock.owner());
      say("正在停止；等待运行中的任务结束", "Stopping; waiting for the run that is under way");
    }
    say("调度已停止", "Scheduler stopped");
    return 0;
  }

  private void announce(JobPlan job, Clockwork clockwork, WorkingDays days) {
    String name = job.kind().word();
    clockwork
        .next(job.kind())
        .ifPresentOrElse(
            next -> say("%s：下次 %s", "%s: next %s", name, Moments.of(next, job.rhythm().zone())),
            () ->
                say(
                    "%s：暂停，%s",
                    "%s: stands still; %s",
                    name,
                    Forecast.of(job.rhythm(), options.clock().instant(), days, 1)
                        .stoppedBy()
                        .orElse("")));
  }

  private HomeLock lock(ControlDatabase control) {
    if (join && !control.isPostgres()) {
      throw new IllegalArgumentException(
          "--join needs PostgreSQL as control database; set control.url in settings.yaml");
    }
    return join
        ? HomeLock.join(control, options.clock(), HomeLock.Role.SCHEDULER)
        : HomeLock.take(control, options.clock(), HomeLock.Role.SCHEDULER);
  }

  private void waitUntilAsked(Patience patience, StopRequest stop, String owner)
      throws InterruptedException {
    while (!patience.of(() -> stop.isAskedOf(owner))) {
      TimeUnit.SECONDS.sleep(1);
    }
  }

  private void away(boolean gone) {
    if (gone) {
      say("控制库无法访问，继续尝试", "The control database is away; trying on");
    } else {
      say("控制库已恢复", "The control database is back");
    }
  }

  private void overdue(Order order) {
    say(
        "%s 已超过时限 %s，仍在运行",
        "%s is past its deadline of %s and still runs", order.job().word(), order.deadline());
  }

  private void ended(Ended run) {
    say(
        "%s：%s（%s）%s",
        "%s: %s (%s) %s",
        run.order().job().word(),
        run.outcome().word(),
        run.runId(),
        run.message());
  }

  private void say(String zh, String en, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    String now = Moments.of(Instant.now(options.clock()), Moments.CHINA);
    out.println(now + "  " + options.say(zh, en, values).strip());
    out.flush();
  }

  private static Path launcher() {
    Path launcher = Path.of(System.getProperty("rural.launcher", "rural")).toAbsolutePath();
    if (!Files.isExecutable(launcher)) {
      throw new IllegalArgumentException(
          "No program to start at " + launcher + "; start the scheduler with ./rural scheduler");
    }
    return launcher;
  }
}
