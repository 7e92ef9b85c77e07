package rural.jobs.run;

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
import rural.schemas.contract.Text;
import rural.schemas.fault.MemoryGuard;
import rural.schemas.home.Scratch;
import rural.schemas.text.VisibleStream;

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
    Scratch.begin();
    MemoryGuard.begin(
        new Text(
            "内存不足，程序已停止。请用 RURAL_HEAP 加大后重新运行同一命令，例如 RURAL_HEAP=8g，会接着做完。",
            "Out of memory; the program has ended. Give it more by RURAL_HEAP, such as"
                + " RURAL_HEAP=8g, and run the same command again; it goes on."));
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
        .setExecutionExceptionHandler(new Faults());
  }

  static final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {"rural-remediation " + Version.text()};
    }
  }
}
