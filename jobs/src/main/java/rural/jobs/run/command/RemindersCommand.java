package rural.jobs.run.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rural.jobs.run.RemindersRun;
import rural.jobs.terminal.Format;
import rural.schemas.contract.Text;
import rural.schemas.period.CivilTime;
import rural.schemas.period.Quarter;
import rural.schemas.text.MistypedException;

/** Lists who has not reported, and writes each county a letter. */
@Command(
    name = "reminders",
    description = {
      "List who has not reported a quarter, and write each county a letter.",
      "列出一个季度未报送的单位，并为每个县写一份催报函。"
    },
    footer = "Exit: 0 done, also where nobody is missing, 2 usage, 3 nobody is known who should")
public final class RemindersCommand implements Callable<Integer> {

  /** What a screen has room for; CSV and JSON have all columns. */
  private static final List<String> ON_SCREEN =
      List.of(
          "county",
          "town",
          "title",
          "expected",
          "reported",
          "missing",
          "more",
          "contact_name",
          "contact");

  @Mixin private Options options;

  @Option(
      names = "--quarter",
      paramLabel = "2024Q3",
      description = "default: the last one that has ended")
  private String quarter;

  @Option(
      names = "--deadline",
      paramLabel = "DATE",
      description = "last day for reports, as the letters name it (default: by the settings)")
  private String deadline;

  @Option(names = "--form", paramLabel = "FORM", description = "only this form; may be repeated")
  private List<String> forms = List.of();

  @Option(
      names = "--names",
      paramLabel = "N",
      description = "missing units named of each town (default: ${DEFAULT-VALUE})",
      defaultValue = "10")
  private int names;

  @Override
  public Integer call() throws Exception {
    RemindersRun.Order order = order();
    RemindersRun.Outcome outcome = new RemindersRun(options.desk()).run(order);
    boolean onScreen = options.format() == Format.TABLE;
    if (!onScreen) {
      options.print(outcome.lines());
    } else if (!outcome.lines().rows().isEmpty()) {
      options.print(outcome.lines().only(ON_SCREEN));
    }
    (onScreen ? System.out : System.err).println(outcome.says());
    return outcome.exit().code();
  }

  private RemindersRun.Order order() {
    if (names < 1) {
      throw new MistypedException(
          new Text("--names 应为 1 以上的整数，现为 {0}", "--names should be 1 or more, found {0}")
              .with(names));
    }
    return new RemindersRun.Order(
        quarter == null
            ? Quarter.lastEndedBefore(LocalDate.now(CivilTime.ZONE))
            : Quarter.of(quarter),
        Optional.ofNullable(deadline).map(RemindersCommand::day),
        forms,
        names);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw new MistypedException(
          new Text("“{0}”不是日期。请写成 2024-10-10。", "Not a date: '{0}'. Example: 2024-10-10")
              .with(text));
    }
  }
}
