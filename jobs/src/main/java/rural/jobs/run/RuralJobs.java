package rural.jobs.run;

import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import rural.jobs.run.command.AuditCommand;
import rural.jobs.run.command.BackupCommand;
import rural.jobs.run.command.BulletinCommand;
import rural.jobs.run.command.DemoCommand;
import rural.jobs.run.command.DictionaryCommand;
import rural.jobs.run.command.ExplainCommand;
import rural.jobs.run.command.ExportCommand;
import rural.jobs.run.command.IssueCommand;
import rural.jobs.run.command.MaintainCommand;
import rural.jobs.run.command.NotebookCommand;
import rural.jobs.run.command.QuarantineCommand;
import rural.jobs.run.command.QuarterlyCommand;
import rural.jobs.run.command.RatesCommand;
import rural.jobs.run.command.ReceiveCommand;
import rural.jobs.run.command.ReleaseCommand;
import rural.jobs.run.command.RemindersCommand;
import rural.jobs.run.command.RestoreCommand;
import rural.jobs.run.command.SampleCommand;
import rural.jobs.run.command.ServeCommand;
import rural.jobs.run.command.SqlCommand;
import rural.jobs.run.command.StatisticsCommand;
import rural.jobs.run.command.SubmissionsCommand;
import rural.jobs.run.command.TemplateCommand;
import rural.jobs.run.command.VerifyCommand;
import rural.jobs.run.command.WithdrawCommand;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.contract.Language;
import rural.schemas.contract.Text;
import rural.schemas.control.HomeBusyException;
import rural.schemas.control.ReleaseRefusedException;
import rural.schemas.text.DamagedException;
import rural.schemas.text.MistypedException;
import rural.schemas.text.VisibleStream;
import rural.schemas.yaml.ProblemsException;

/** {@code rural}: the program and its commands. */
@Command(
    name = "rural",
    mixinStandardHelpOptions = true,
    versionProvider = RuralJobs.ProgramVersion.class,
    scope = CommandLine.ScopeType.INHERIT,
    description = {
      "Village reports on garbage, toilets, sewage and straw, turned into figures people can"
          + " trust.",
      "把各村上报的垃圾、厕所、污水、秸秆报表变成可信的数字。"
    },
    subcommands = {
      QuarterlyCommand.class,
      ReceiveCommand.class,
      DemoCommand.class,
      SampleCommand.class,
      SubmissionsCommand.class,
      QuarantineCommand.class,
      WithdrawCommand.class,
      RatesCommand.class,
      StatisticsCommand.class,
      ExportCommand.class,
      DictionaryCommand.class,
      ExplainCommand.class,
      IssueCommand.class,
      ReleaseCommand.class,
      AuditCommand.class,
      VerifyCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      RemindersCommand.class,
      BulletinCommand.class,
      MaintainCommand.class,
      SqlCommand.class,
      ServeCommand.class,
      NotebookCommand.class,
      TemplateCommand.class
    })
public final class RuralJobs {

  private RuralJobs() {}

  public static void main(String[] arguments) {
    // Before anything else prints: logs of libraries go the same way.
    System.setOut(VisibleStream.over(System.out));
    System.setErr(VisibleStream.over(System.err));
    int code = commandLine().execute(arguments);
    if (Warehouse.isBeginning()) {
      // Spark would complain at length that it is shut down before it has started.
      Runtime.getRuntime().halt(code);
    }
    System.exit(code);
  }

  static CommandLine commandLine() {
    return new CommandLine(new RuralJobs())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setParameterExceptionHandler(new UsageErrors())
        .setExecutionExceptionHandler(
            (fault, command, parsed) ->
                exit(fault, command, UsageErrors.language(parsed.originalArgs())).code());
  }

  /** Sorts faults once, here: what the user can put right needs no stack trace. */
  private static Exit exit(Exception fault, CommandLine command, Language language) {
    Optional<String> usage = usage(fault, language);
    if (usage.isPresent()) {
      command.getErr().println(usage.get());
      return Exit.USAGE;
    }
    if (fault instanceof DamagedException damaged) {
      command.getErr().println(damaged.in(language));
      return Exit.FAULT;
    }
    Optional<Text> machine = busy(fault).or(() -> MachineFaults.of(fault));
    if (machine.isPresent()) {
      command.getErr().println(machine.get().in(language));
    } else {
      fault.printStackTrace(command.getErr());
    }
    return Exit.FAULT;
  }

  /** Another run has the home, or took it over in the middle of what this one was doing. */
  private static Optional<Text> busy(Throwable fault) {
    return Stream.iterate(fault, one -> one != null, Throwable::getCause)
        .filter(HomeBusyException.class::isInstance)
        .map(one -> ((HomeBusyException) one).text())
        .findFirst();
  }

  /** What the user can put right, in words; empty for anything else. */
  private static Optional<String> usage(Exception fault, Language language) {
    if (fault instanceof ReleaseRefusedException refused) {
      return Optional.of(refused.text().in(language));
    }
    if (fault instanceof ProblemsException wrong) {
      return Optional.of(wrong.in(language));
    }
    if (fault instanceof MistypedException mistyped) {
      return Optional.of(mistyped.in(language));
    }
    return fault instanceof IllegalArgumentException
            || fault instanceof org.apache.spark.sql.AnalysisException
        ? Optional.of(fault.getMessage())
        : Optional.empty();
  }

  static final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {"rural-remediation " + Version.text()};
    }
  }
}
