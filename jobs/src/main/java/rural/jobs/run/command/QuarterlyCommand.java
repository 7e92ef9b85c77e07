package rural.jobs.run.command;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rural.jobs.run.QuarterlyRun;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.contract.Text;
import rural.schemas.period.CivilTime;
import rural.schemas.period.Quarter;
import rural.schemas.text.MistypedException;

/** Runs a quarter from the inbox to a sealed release. */
@Command(
    name = "quarterly",
    description = {"Receive, merge, compute, audit and publish a quarter.", "接收、归并、计算、审核并发布一个季度。"},
    footer = "Exit: 0 published or nothing new, 2 usage, 3 nothing usable, 4 held, 1 fault")
public final class QuarterlyCommand implements Callable<Integer> {

  @Mixin private Options options;

  @Option(
      names = "--quarter",
      paramLabel = "2024Q3",
      description = "default: the last one that has ended")
  private String quarter;

  @Option(names = "--inbox", paramLabel = "DIR", description = "default: the home's inbox")
  private Path inbox;

  @Option(
      names = "--received-at",
      paramLabel = "TIME",
      description = "when the files arrived (default: now)")
  private String receivedAt;

  @Option(
      names = "--cut-off",
      paramLabel = "TIME",
      description = "only look: the rates by what was known then; nothing is published")
  private String cutOff;

  @Option(
      names = "--approve-by",
      paramLabel = "NAME",
      description = "publish although the audit finds something")
  private String approver;

  @Option(names = "--reason", paramLabel = "TEXT", description = "why it may be published")
  private String reason;

  @Option(
      names = "--no-bulletin",
      description = "publish without making the bulletin (./rural bulletin makes it later)")
  private boolean withoutBulletin;

  @Override
  public Integer call() throws Exception {
    if ((approver == null) != (reason == null)) {
      throw new MistypedException(
          new Text("--approve-by 和 --reason 须同时写", "--approve-by and --reason go together"));
    }
    if (cutOff != null && approver != null) {
      throw new MistypedException(
          new Text(
              "--cut-off 只查看当时的数据，不发布，不能与 --approve-by 同用",
              "--cut-off looks at an earlier day and publishes nothing; leave out --approve-by"));
    }
    QuarterlyRun.Order order = order();
    Warehouse.begin();
    return new QuarterlyRun(options.deskOfNewHome()).run(order).code();
  }

  private QuarterlyRun.Order order() {
    return new QuarterlyRun.Order(
        quarter == null
            ? Quarter.lastEndedBefore(LocalDate.now(CivilTime.ZONE))
            : Quarter.of(quarter),
        inbox == null ? options.home().inbox() : Folder.existing(inbox),
        receivedAt == null ? Instant.now() : Moment.parse(receivedAt),
        Optional.ofNullable(cutOff).map(Moment::parse),
        Optional.ofNullable(approver),
        Optional.ofNullable(reason),
        !withoutBulletin);
  }
}
