package rural.jobs.run.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rural.jobs.run.Desk;
import rural.jobs.run.Queries;
import rural.jobs.terminal.Listing;

/** Lists the rows that were not taken. */
@Command(
    name = "quarantine",
    description = {"List the rows that were not taken, and why.", "列出被退回的行及原因。"})
public final class QuarantineCommand implements Callable<Integer> {

  @Mixin private Options options;

  @Option(names = "--submission", paramLabel = "ID", description = "only those of one submission")
  private String submission;

  @Override
  public Integer call() throws Exception {
    Desk desk = options.desk();
    List<String> columns =
        List.of(
            "submission_id", "file", "sheet", "row", "column", "field", "value", "rule", "reason");
    options.print(
        new Listing(columns, new Queries(desk).quarantine(Optional.ofNullable(submission))));
    return 0;
  }
}
