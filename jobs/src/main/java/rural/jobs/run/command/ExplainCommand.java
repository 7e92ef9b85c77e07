package rural.jobs.run.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rural.jobs.run.Asked;
import rural.jobs.run.Desk;
import rural.jobs.run.SealedRelease;
import rural.jobs.run.explain.Explanation;
import rural.jobs.run.explain.Screen;
import rural.jobs.terminal.Format;
import rural.schemas.period.Quarter;

/** Explains one published figure; reads the sealed release, starts no Spark. */
@Command(
    name = "explain",
    description = {
      "Explain one figure: value, bounds, plan, light, trend, what was found.",
      "说明一个数：数值、上下限、计划、亮灯、趋势、发现的问题。"
    })
public final class ExplainCommand implements Callable<Integer> {

  @Mixin private Options options;

  @Option(names = "--release", paramLabel = "2024Q3.1")
  private String release;

  @Option(names = "--quarter", paramLabel = "2024Q3", description = "its release in force")
  private String quarter;

  @Option(
      names = "--division",
      paramLabel = "CODE",
      required = true,
      description = "6, 9 or 12 digits")
  private String division;

  @Option(
      names = "--indicator",
      paramLabel = "ID",
      required = true,
      description = "id or title of an indicator")
  private String indicator;

  @Override
  public Integer call() throws Exception {
    Optional<Quarter> asked = Optional.ofNullable(quarter).map(Quarter::of);
    Desk desk = options.briefDesk();
    SealedRelease sealed =
        SealedRelease.of(desk, new Asked(desk).release(Optional.ofNullable(release), asked));
    Screen screen = new Explanation(desk, sealed).of(division, indicator);
    if (options.format() == Format.TABLE) {
      System.out.print(screen.text(desk.messages().language()));
      System.out.flush();
    } else {
      options.print(screen.listing(desk.messages().language()));
    }
    return 0;
  }
}
