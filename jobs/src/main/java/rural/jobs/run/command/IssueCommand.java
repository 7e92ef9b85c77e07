package rural.jobs.run.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import rural.jobs.run.IssueFile;

/** Looks into the ledger of issues. */
@Command(
    name = "issue",
    description = {"Show what is known of an issue.", "查看一个问题的档案。"},
    subcommands = IssueCommand.Show.class)
public final class IssueCommand {

  /** Everything that was ever reported of one issue. */
  @Command(
      name = "show",
      description = {"Show an issue over all quarters, with its sources.", "显示一个问题各季度的记录及出处。"})
  static final class Show implements Callable<Integer> {

    @Mixin private Options options;

    @Parameters(index = "0", paramLabel = "ID")
    private String id;

    @Override
    public Integer call() throws Exception {
      options.print(new IssueFile(options.deskWithTables()).listing(id));
      return 0;
    }
  }
}
