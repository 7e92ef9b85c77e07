package rural.jobs.run.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rural.jobs.run.BulletinRun;
import rural.jobs.run.Rhythm;
import rural.schemas.contract.Text;
import rural.schemas.period.CivilTime;
import rural.schemas.period.Quarter;
import rural.schemas.text.MistypedException;

/** Writes and prints a bulletin. */
@Command(
    name = "bulletin",
    description = {
      "Make the bulletin of a release, or tell how a quarter or year stands.",
      "生成一次发布的通报，或通报季度、年度情况。"
    },
    footer = "Exit: 0 written, 2 usage, 3 nothing to tell")
public final class BulletinCommand implements Callable<Integer> {

  @Mixin private Options options;

  @Option(
      names = "--rhythm",
      paramLabel = "weekly|monthly|annual",
      description = {
        "on the screen, and as html, docx and pdf in the home;",
        "weekly: who has reported so far",
        "monthly: the main rates to date, not audited",
        "annual: the year's published rates against the plan"
      })
  private Rhythm rhythm;

  @Option(
      names = "--release",
      paramLabel = "2024Q3.1",
      description = "make the bulletin of this release, as html, docx and pdf beside its files")
  private String release;

  @Option(
      names = "--division",
      paramLabel = "CODE",
      description = "with --release: that of this division too; may be repeated")
  private List<String> divisions = new ArrayList<>();

  @Option(
      names = "--lists",
      description = "with --release: the red and black lists of towns and villages instead")
  private boolean lists;

  @Option(
      names = "--quarter",
      paramLabel = "2024Q3",
      description = "default: the last one that has ended")
  private String quarter;

  @Option(
      names = "--year",
      paramLabel = "2024",
      description = "of an annual bulletin (default: that of the quarter, or the last whole one)")
  private Integer year;

  @Override
  public Integer call() throws Exception {
    if (release == null && (lists || !divisions.isEmpty())) {
      throw new MistypedException(
          new Text(
              "--division 和 --lists 须与 --release 同用", "--division and --lists go with --release"));
    }
    if ((release == null) == (rhythm == null)) {
      throw new MistypedException(
          new Text(
              "请写明 --release 或 --rhythm 之一，例如 --release 2024Q3.1",
              "Say either --release or --rhythm, such as --release 2024Q3.1"));
    }
    return release == null ? told() : made();
  }

  private int made() throws IOException {
    BulletinRun run = new BulletinRun(options.desk());
    BulletinRun.Outcome outcome =
        lists ? run.lists(release, divisions) : run.release(release, divisions);
    System.out.println(outcome.text().stripTrailing());
    return outcome.exit().code();
  }

  private int told() throws IOException {
    if (year != null && (rhythm != Rhythm.ANNUAL || quarter != null)) {
      throw new MistypedException(
          new Text(
              "--year 只用于 --rhythm annual，且不与 --quarter 同用",
              "--year goes with --rhythm annual, and not with --quarter"));
    }
    Quarter asked =
        quarter == null
            ? Quarter.lastEndedBefore(LocalDate.now(CivilTime.ZONE))
            : Quarter.of(quarter);
    int ofYear = year == null ? yearOf(asked) : new Quarter(year, 4).year();
    BulletinRun run = new BulletinRun(options.desk());
    BulletinRun.Outcome outcome =
        switch (rhythm) {
          case WEEKLY -> run.weekly(asked);
          case MONTHLY -> run.monthly(asked);
          case ANNUAL -> run.annual(ofYear);
        };
    System.out.println(outcome.text().stripTrailing());
    return outcome.exit().code();
  }

  /** The year of a quarter that was named; else the last whole year. */
  private int yearOf(Quarter asked) {
    return quarter != null || asked.number() == 4 ? asked.year() : asked.year() - 1;
  }
}
