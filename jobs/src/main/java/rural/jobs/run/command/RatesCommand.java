package rural.jobs.run.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rural.jobs.run.Desk;
import rural.jobs.run.PublishedRates;
import rural.jobs.run.RateScreen;
import rural.jobs.terminal.Format;
import rural.jobs.terminal.Listing;
import rural.schemas.period.Quarter;

/** Prints published rates, read from the sealed release; starts no Spark. */
@Command(
    name = "rates",
    description = {"Print the published rates of a quarter.", "显示一个季度已发布的指标。"})
public final class RatesCommand implements Callable<Integer> {

  @Mixin private Options options;

  @Option(names = "--quarter", paramLabel = "2024Q3", required = true)
  private String quarter;

  @Option(names = "--division", paramLabel = "CODE", description = "6, 9 or 12 digits")
  private String division;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description = "nation, province, city, county, town")
  private String level;

  @Option(names = "--indicator", paramLabel = "ID", description = "id or title of an indicator")
  private String indicator;

  @Override
  public Integer call() throws Exception {
    Quarter asked = Quarter.of(quarter);
    Desk desk = options.briefDesk();
    Listing rates =
        new PublishedRates(desk)
            .listing(
                asked,
                new PublishedRates.Filter(
                    Optional.ofNullable(division),
                    Optional.ofNullable(level),
                    Optional.ofNullable(indicator)));
    if (options.format() != Format.TABLE) {
      options.print(rates);
      return 0;
    }
    RateScreen.Shown shown = new RateScreen(desk, asked).of(rates, Options.width());
    System.out.println(shown.heading());
    options.print(shown.table().rounded());
    if (!shown.leftOut().isEmpty()) {
      System.out.println(shown.leftOut());
    }
    return 0;
  }
}
