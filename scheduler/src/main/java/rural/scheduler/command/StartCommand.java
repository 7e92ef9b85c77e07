package rural.scheduler.command;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rural.scheduler.process.Patience;
import rural.scheduler.schedule.Schedule;
import rural.schemas.contract.Text;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.HomeLock;
import rural.schemas.control.StopRequest;
import rural.schemas.text.MistypedException;

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
      description = "work beside other schedulers on one PostgreSQL; each takes over from another")
  private boolean join;

  /** Set by a signal to end. */
  private final AtomicBoolean signalled = new AtomicBoolean();

  private final CountDownLatch stopped = new CountDownLatch(1);

  @Override
  public Integer call() throws InterruptedException {
    Voice voice = new Voice(spec.commandLine().getOut(), options);
    if (options.schedule().writeDefault()) {
      voice.say("已写入默认日程：%s", "Default schedule written: %s", options.schedule().path());
    }
    Schedule schedule = options.schedule().read();
    ControlDatabase control = options.controlOfNewHome();
    try (HomeLock lock = lock(control);
        Station station = Station.open(options, control, schedule, voice)) {
      StopRequest stop = new StopRequest(control, options.clock());
      stop.withdraw(lock.owner());
      endOnSignal();
      station.start();
      voice.say("调度已启动（进程 %s）", "Scheduler started (process %s)", lock.owner());
      waitUntilAsked(station.patience(), stop, lock.owner());
      voice.say("正在停止；等待运行中的任务结束", "Stopping; waiting for the run that is under way");
    } finally {
      stopped.countDown();
    }
    voice.say("调度已停止", "Scheduler stopped");
    return 0;
  }

  private HomeLock lock(ControlDatabase control) {
    if (join && !control.isPostgres()) {
      throw new MistypedException(
          new Text(
              "--join 需要以 PostgreSQL 为控制数据库；请在 settings.yaml 里设置 control.url",
              "--join needs PostgreSQL as control database; set control.url in settings.yaml"));
    }
    return join
        ? HomeLock.join(control, options.clock(), HomeLock.Role.SCHEDULER)
        : HomeLock.take(control, options.clock(), HomeLock.Role.SCHEDULER);
  }

  /** SIGTERM and Ctrl-C end it as {@code stop} does. */
  private void endOnSignal() {
    Thread hook =
        new Thread(
            () -> {
              signalled.set(true);
              try {
                stopped.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void waitUntilAsked(Patience patience, StopRequest stop, String owner)
      throws InterruptedException {
    while (!signalled.get() && !patience.of(() -> signalled.get() || stop.isAskedOf(owner))) {
      TimeUnit.SECONDS.sleep(1);
    }
  }
}
