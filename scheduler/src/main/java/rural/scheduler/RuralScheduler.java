package rural.scheduler;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import rural.scheduler.command.CheckCommand;
import rural.scheduler.command.DeliverCommand;
import rural.scheduler.command.PauseCommand;
import rural.scheduler.command.ResumeCommand;
import rural.scheduler.command.RunsCommand;
import rural.scheduler.command.StartCommand;
import rural.scheduler.command.StatusCommand;
import rural.scheduler.command.StopCommand;
import rural.scheduler.command.TriggerCommand;
import rural.schemas.contract.Language;
import rural.schemas.contract.Text;
import rural.schemas.fault.MemoryGuard;
import rural.schemas.fault.Verdict;
import rural.schemas.home.Home;
import rural.schemas.text.VisibleStream;

/** {@code rural scheduler}, {@code rural runs} and {@code rural deliver}. */
@Command(
    name = "rural",
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    subcommands = {RuralScheduler.Scheduler.class, RunsCommand.class, DeliverCommand.class})
public final class RuralScheduler {

  private RuralScheduler() {}

  /** The group of commands about the clock. */
  @Command(
      name = "scheduler",
      description = {"Run the jobs on a schedule.", "按日程运行任务。"},
      subcommands = {
        StartCommand.class,
        StopCommand.class,
        StatusCommand.class,
        CheckCommand.class,
        TriggerCommand.class,
        PauseCommand.class,
        ResumeCommand.class
      })
  static final class Scheduler {}

  public static void main(String[] arguments) {
    System.setOut(VisibleStream.over(System.out));
    System.setErr(VisibleStream.over(System.err));
    MemoryGuard.begin(
        new Text(
            "内存不足，程序已停止。请重新启动；再次发生请转告维护程序的人。",
            "Out of memory; the program has ended. Start it again; if that repeats, tell whoever"
                + " looks after it."));
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new RuralScheduler())
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setExecutionExceptionHandler((fault, command, parsed) -> exit(fault, command));
  }

  private static int exit(Exception fault, CommandLine command) {
    Verdict verdict = Verdict.of(fault, language(command), home(command).logs());
    command.getErr().println(verdict.says());
    return verdict.exit();
  }

  private static Language language(CommandLine command) {
    String chosen =
        option(command, "--lang")
            .map(String::valueOf)
            .orElseGet(() -> Locale.getDefault().getLanguage());
    return chosen.startsWith("zh") ? Language.ZH : Language.EN;
  }

  private static Home home(CommandLine command) {
    return new Home(option(command, "--home").map(Path.class::cast).orElse(Path.of("data")));
  }

  private static Optional<Object> option(CommandLine command, String name) {
    return Optional.ofNullable(command.getCommandSpec().findOption(name))
        .map(CommandLine.Model.OptionSpec::getValue);
  }
}
