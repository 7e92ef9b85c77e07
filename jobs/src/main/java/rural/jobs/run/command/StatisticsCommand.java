package rural.jobs.run.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rural.jobs.run.Asked;
import rural.jobs.run.Desk;
import rural.jobs.run.PublishedStatistics;
import rural.jobs.run.SealedRelease;
import rural.schemas.period.Quarter;

/** Prints a statistic of a release, read from its folder; starts no Spark. */
@Command(
    name = "statistics",
    description = {"Print a statistic of a release.", "显示一次发布的统计表。"})
public final class StatisticsCommand implements Callable<Integer> {

  @Mixin private Options options;

  @Parameters(index = "0", paramLabel = "NAME", description = "such as problems or trends")
  private String name;

  @Option(names = "--release", paramLabel = "2024Q3.1")
  private String release;

  @Option(names = "--quarter", paramLabel = "2024Q3", description = "its release in force")
  private String quarter;

  @Option(names = "--division", paramLabel = "CODE", description = "6, 9 or 12 digits")
  private String division;

  @Option(names = "--indicator", paramLabel = "ID", description = "id or title of an indicator")
  private String indicator;

  @Override
  public Integer call() throws Exception {
    Optional<Quarter> asked = Optional.ofNullable(quarter).map(Quarter::of);
    Desk desk = options.briefDesk();
    SealedRelease sealed =
        SealedRelease.of(desk, new Asked(desk).release(Optional.ofNullable(release), asked));
    options.printFigures(
        new PublishedStatistics(desk, sealed)
            .listing(name, Optional.ofNullable(division), Optional.ofNullable(indicator)));
    return 0;
  }
}
