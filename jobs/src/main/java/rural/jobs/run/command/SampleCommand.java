package rural.jobs.run.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rural.jobs.sample.Sample;
import rural.jobs.sample.SampleOptions;
import rural.jobs.terminal.Step;
import rural.schemas.period.CivilTime;
import rural.schemas.period.Quarter;

/** Writes the files of a fictional province, with the answers they should give. */
@Command(
    name = "sample",
    description = {
      "Write the files of a fictional province, a folder a quarter, and in truth/ what they should"
          + " give.",
      "生成虚构省份的报表样例；truth/ 中是应得的结果。"
    })
public final class SampleCommand implements Callable<Integer> {

  @Mixin private Options options;

  @Option(names = "--villages", defaultValue = "600", description = "default: ${DEFAULT-VALUE}")
  private int villages;

  @Option(names = "--quarters", defaultValue = "5", description = "default: ${DEFAULT-VALUE}")
  private int quarters;

  @Option(names = "--seed", defaultValue = "42", description = "default: ${DEFAULT-VALUE}")
  private long seed;

  @Option(
      names = "--dirty",
      defaultValue = "0.02",
      description = "share of rows that go wrong, 0 to 1 (default: ${DEFAULT-VALUE})")
  private double dirty;

  @Option(
      names = "--last",
      paramLabel = "2024Q3",
      description = "last quarter (default: the last one that has ended)")
  private String last;

  @Option(names = "--counties", description = "default: as many as fit the villages")
  private Integer counties;

  @Option(
      names = "--xlsx",
      paramLabel = "SHARE",
      description = "share of files that are xlsx, the others csv (default: as offices send them)")
  private Double xlsx;

  @Option(names = "--forms", split = ",", description = "default: all")
  private List<String> forms = List.of();

  @Option(names = "--out", paramLabel = "DIR", required = true)
  private Path out;

  @Override
  public Integer call() throws Exception {
    Quarter end =
        last == null ? Quarter.lastEndedBefore(LocalDate.now(CivilTime.ZONE)) : Quarter.of(last);
    try (Step step = options.progress().start("sample")) {
      Sample.write(
          new SampleOptions(
              villages,
              quarters,
              seed,
              dirty,
              out,
              end,
              Set.copyOf(forms),
              counties == null ? OptionalInt.empty() : OptionalInt.of(counties),
              xlsx == null ? OptionalDouble.empty() : OptionalDouble.of(xlsx)));
      step.done(out.toString());
    }
    return 0;
  }
}
