package rural.scheduler;

import java.util.Locale;
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
import rural.schemas.control.ControlDatabaseException;
import rural.schemas.control.HomeBusyException;
import rural.schemas.control.ReleaseRefusedException;
import rural.schemas.readers.ReadersException;
import rural.schemas.text.VisibleStream;
import rural.schemas.yaml.ProblemsException;

/** {@code rural scheduler}, {@code rural runs} and {@code rural deliver}. */
@Command(
    name = "rural",
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    subcommands = {RuralScheduler.Scheduler.class, RunsCommand.class, DeliverCommand.class})
public final class RuralScheduler {

  private static final int FAULT = 1;
  private static final int USAGE = 2;

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
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new RuralScheduler())
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setExecutionExceptionHandler((fault, command, parsed) -> exit(fault, command));
  }

  /** Sorts faults once, here: what the user can put right needs no stack trace. */
  private static int exit(Exception fault, CommandLine command) {
    if (fault instanceof ReadersException readers) {
      boolean chinese = Locale.getDefault().getLanguage().equals("zh");
      command.getErr().println(readers.in(chinese ? Language.ZH : Language.EN));
      return USAGE;
    }
    if (fault instanceof IllegalArgumentException
        || fault instanceof ProblemsException
        || fault instanceof ReleaseRefusedException) {
      command.getErr().println(fault.getMessage());
      return USAGE;
    }
    if (fault instanceof HomeBusyException || fault instanceof ControlDatabaseException) {
      command.getErr().println(fault.getMessage());
      return FAULT;
    }
    fault.printStackTrace(command.getErr());
    return FAULT;
  }
}
