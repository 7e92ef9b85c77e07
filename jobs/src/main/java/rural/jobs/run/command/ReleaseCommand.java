package rural.jobs.run.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rural.jobs.run.Desk;
import rural.jobs.run.ReleaseRun;
import rural.jobs.run.SealedRelease;
import rural.jobs.run.Views;
import rural.jobs.table.MagnitudeTable;
import rural.jobs.terminal.Listing;
import rural.schemas.contract.Text;
import rural.schemas.control.Finding;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseRegister;

/** Lists, shows, approves and withdraws releases. */
@Command(
    name = "release",
    description = {"List, show, approve or withdraw releases.", "列出、查看、批准或撤回发布。"},
    subcommands = {
      ReleaseCommand.ListAll.class,
      ReleaseCommand.Show.class,
      ReleaseCommand.Approve.class,
      ReleaseCommand.Withdraw.class
    })
public final class ReleaseCommand {

  /** Lists all releases. */
  @Command(
      name = "list",
      description = {"List all releases.", "列出全部发布。"})
  static final class ListAll implements Callable<Integer> {

    @Mixin private Options options;

    @Override
    public Integer call() throws Exception {
      List<List<Object>> rows = new ArrayList<>();
      for (Release one : register(options.briefDesk()).list()) {
        rows.add(
            java.util.Arrays.asList(
                one.id(),
                one.quarter().toString(),
                one.state().name().toLowerCase(Locale.ROOT),
                one.createdAt(),
                one.publishedAt().orElse(null),
                one.approval().map(approval -> approval.by()).orElse(null),
                one.approval().map(approval -> approval.reason()).orElse(null),
                one.withdrawnBecause().orElse(null)));
      }
      options.print(
          new Listing(
              List.of(
                  "release",
                  "quarter",
                  "state",
                  "created_at",
                  "published_at",
                  "approved_by",
                  "approval_reason",
                  "withdrawn_because"),
              rows));
      return 0;
    }
  }

  /** Shows one release. */
  @Command(
      name = "show",
      description = {"Show one release and what was found.", "查看一次发布及审核结果。"})
  static final class Show implements Callable<Integer> {

    @Mixin private Options options;

    @Parameters(index = "0", paramLabel = "RELEASE")
    private String release;

    @Override
    public Integer call() throws Exception {
      Desk desk = options.desk();
      Release one = register(desk).show(release);
      List<List<Object>> rows = new ArrayList<>();
      rows.add(List.of("release", one.id()));
      rows.add(List.of("state", desk.say(one.state().title())));
      rows.add(List.of("quarter", one.quarter().toString()));
      rows.add(List.of("cut_off", one.cutOff()));
      rows.add(List.of("input_digest", one.inputDigest()));
      one.publishedAt().ifPresent(at -> rows.add(List.of("published_at", at)));
      one.approval().ifPresent(a -> rows.add(List.of("approved", a.by() + ": " + a.reason())));
      one.withdrawnBecause().ifPresent(why -> rows.add(List.of("withdrawn_because", why)));
      for (Finding finding : one.findings()) {
        rows.add(List.of(finding.rule(), desk.say(finding.message())));
      }
      if (one.publishedAt().isPresent()) {
        rows.add(List.of(MagnitudeTable.NAME, magnitudes(desk, one)));
      }
      rows.add(List.of("folder", desk.home().releases().resolve(one.id()).toString()));
      options.print(new Listing(List.of("what", "value"), rows));
      return 0;
    }

    /** How many values are out of all proportion, and where they stand. */
    private static String magnitudes(Desk desk, Release one) throws IOException {
      int found =
          SealedRelease.of(desk, one)
              .statistic(MagnitudeTable.NAME, line -> true)
              .map(List::size)
              .orElse(0);
      return desk.say(
          new Text(
                  "{0} 个值相差悬殊而无说明，见 ./rural statistics magnitudes --release {1}",
                  "{0} values out of all proportion that nobody explained; see ./rural statistics"
                      + " magnitudes --release {1}")
              .with(found, one.id()));
    }
  }

  /** Approves and publishes a held release. */
  @Command(
      name = "approve",
      description = {"Publish a held release.", "批准并发布一次待批准的发布。"})
  static final class Approve implements Callable<Integer> {

    @Mixin private Options options;

    @Parameters(index = "0", paramLabel = "RELEASE")
    private String release;

    @Option(names = "--by", paramLabel = "NAME", required = true)
    private String by;

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String reason;

    @Override
    public Integer call() throws Exception {
      return new ReleaseRun(options.desk()).approve(release, by, reason).code();
    }
  }

  /** Takes a release back. */
  @Command(
      name = "withdraw",
      description = {"Take a release back.", "撤回一次发布。"})
  static final class Withdraw implements Callable<Integer> {

    @Mixin private Options options;

    @Parameters(index = "0", paramLabel = "RELEASE")
    private String release;

    @Option(names = "--by", paramLabel = "NAME", description = "default: the user of the machine")
    private String by = System.getProperty("user.name");

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String reason;

    @Override
    public Integer call() {
      Desk desk = options.desk();
      Release withdrawn = register(desk).withdraw(release, by, reason);
      Views.say(desk);
      System.out.println(withdrawn.id() + " " + desk.say(withdrawn.state().title()));
      return 0;
    }
  }

  private static ReleaseRegister register(Desk desk) {
    return new ReleaseRegister(desk.control().jdbi(), desk.clock());
  }
}
