package rural.scheduler.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import rural.scheduler.clock.Clockwork;
import rural.scheduler.clock.Standing;
import rural.scheduler.deliver.Outbox;
import rural.scheduler.schedule.JobPlan;
import rural.scheduler.schedule.Schedule;
import rural.scheduler.timetable.Forecast;
import rural.scheduler.watch.Alarm;
import rural.scheduler.watch.Watchdog;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.HomeLock;
import rural.schemas.control.Run;
import rural.schemas.control.RunBook;
import rural.schemas.control.RunStep;

/** Says what the scheduler of a home does and what became of its jobs. */
@Command(
    name = "status",
    description = {
      "Whether a scheduler runs, when each job is due, what became of its last run.",
      "调度是否在运行、各任务下次时间与最近结果。"
    },
    footer = "Exit: 0 a scheduler runs and nothing is amiss, 1 otherwise")
public final class StatusCommand implements Callable<Integer> {

  @Mixin private HomeOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ControlDatabase control = options.control();
    options.schedule().writeDefault();
    List<String> owners = HomeLock.holders(control, options.clock(), HomeLock.Role.SCHEDULER);
    say(
        owners.isEmpty()
            ? options.say("调度未运行", "No scheduler runs")
            : options.say(
                "调度在运行（进程 %s）", "Scheduler runs (process %s)", String.join(", ", owners)));
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("job", "next", "last run", "outcome", ""));
    Schedule schedule = options.schedule().read();
    RunBook book = new RunBook(control.jdbi(), options.clock());
    List<String> notes = new ArrayList<>();
    try (Clockwork clockwork = Clockwork.open(control, options.clock())) {
      for (JobPlan job : schedule.jobs()) {
        rows.add(row(job, clockwork, book));
        stoppedBy(job).ifPresent(why -> notes.add(job.kind().word() + ": " + why));
      }
    }
    say(new Columns(rows).text());
    book.running().forEach(run -> say(underWay(run, book)));
    notes.forEach(this::say);
    List<Alarm> alarms =
        new Watchdog(control.jdbi(), schedule, options.days(), new Unreached(options, control))
            .look(options.clock().instant());
    alarms.forEach(alarm -> say(text(alarm)));
    untold(new Outbox(control.jdbi(), options.clock()));
    boolean amiss = alarms.stream().anyMatch(alarm -> alarm.kind().isFault());
    return !owners.isEmpty() && !amiss ? 0 : 1;
  }

  private void untold(Outbox outbox) {
    int waiting = outbox.waiting();
    int givenUp = outbox.givenUp();
    if (waiting + givenUp > 0) {
      say(
          options.say(
              "通知：待发 %s，未能送达 %s",
              "messages: %s still to be sent, %s not delivered", waiting, givenUp));
    }
  }

  private String text(Alarm alarm) {
    return "! "
        + alarm.job()
        + " "
        + Moments.of(alarm.about(), Moments.CHINA)
        + ": "
        + alarm.says().in(options.language());
  }

  private String underWay(Run run, RunBook book) {
    String step =
        book.steps(run.runId()).stream()
            .filter(one -> one.outcome().equals(Run.RUNNING))
            .map(RunStep::name)
            .findFirst()
            .orElse("-");
    return options.say(
        "运行中：%s（%s），步骤 %s，始于 %s",
        "running: %s (%s), step %s, since %s",
        run.job(),
        run.runId(),
        step,
        Moments.of(run.startedAt(), Moments.CHINA));
  }

  private List<String> row(JobPlan job, Clockwork clockwork, RunBook book) {
    Optional<Instant> next = clockwork.next(job.kind());
    Optional<Run> last = book.last(job.kind().word());
    return List.of(
        job.kind().word(),
        next.map(moment -> Moments.of(moment, job.rhythm().zone())).orElseGet(() -> planned(job)),
        last.map(run -> Moments.of(run.startedAt(), job.rhythm().zone())).orElse("-"),
        last.map(Run::outcome).orElse("-"),
        clockwork.standing(job.kind()) == Standing.PAUSED ? options.say("已暂停", "paused") : "");
  }

  /** The time in the file, in brackets: nobody has laid it into Quartz yet. */
  private String planned(JobPlan job) {
    return forecast(job).moments().stream()
        .findFirst()
        .map(moment -> "(" + Moments.of(moment, job.rhythm().zone()) + ")")
        .orElse("-");
  }

  private Optional<String> stoppedBy(JobPlan job) {
    return forecast(job).stoppedBy();
  }

  private Forecast forecast(JobPlan job) {
    return Forecast.of(job.rhythm(), options.clock().instant(), options.days(), 1);
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }
}
