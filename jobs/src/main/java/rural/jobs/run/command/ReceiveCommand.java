package rural.jobs.run.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rural.jobs.run.ReceiveRun;

/** Receives and merges what lies in the inbox. */
@Command(
    name = "receive",
    description = {
      "Read the files of the inbox, merge what counts, answer with receipts.",
      "接收收件夹中的报表，归并可计入的数据，并出具回执。"
    },
    footer = "Exit: 0 done or nothing new, 3 files arrived and none was usable")
public final class ReceiveCommand implements Callable<Integer> {

  @Mixin private Options options;

  @Option(names = "--inbox", paramLabel = "DIR", description = "default: the home's inbox")
  private Path inbox;

  @Option(
      names = "--received-at",
      paramLabel = "TIME",
      description = "when the files arrived (default: now)")
  private String receivedAt;

  @Override
  public Integer call() throws Exception {
    Path from = inbox == null ? options.home().inbox() : Folder.existing(inbox);
    Instant at = receivedAt == null ? Instant.now() : Moment.parse(receivedAt);
    return new ReceiveRun(options.deskOfNewHome()).run(from, at).code();
  }
}
