package rural.scheduler.command;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rural.scheduler.schedule.JobKind;
import rural.schemas.contract.Text;
import rural.schemas.control.Run;
import rural.schemas.control.RunBook;
import rural.schemas.text.MistypedException;
import rural.schemas.yaml.Nearest;

/** Lists the run book. */
@Command(
    name = "runs",
    description = {"List the runs of this home, newest first.", "列出本工作目录的运行记录，最新在前。"},
    subcommands = RunsShowCommand.class)
public final class RunsCommand implements Callable<Integer> {

  private static final List<String> NAMES =
      List.of(
          "started", "ended", "job", "quarter", "cause", "attempt", "outcome", "run", "message");

  @Mixin private HomeOptions options;
  @Spec private CommandSpec spec;

  @Option(names = "--job", paramLabel = "JOB", description = "only runs of this job")
  private String job;

  @Option(names = "--since", paramLabel = "TIME", description = "only runs from this time on")
  private String since;

  @Option(
      names = "--format",
      paramLabel = "table|csv|json",
      description = "how to print it (default: ${DEFAULT-VALUE})",
      defaultValue = "table")
  private String format;

  @Override
  public Integer call() {
    Table.Format wanted = format(format);
    RunBook book = new RunBook(options.control().jdbi(), options.clock());
    Instant from = since == null ? Instant.EPOCH : Moments.parse(since);
    List<List<String>> rows =
        book.runs(Optional.ofNullable(job), from).stream().map(RunsCommand::row).toList();
    if (rows.isEmpty() && job != null && JobKind.of(job).isEmpty()) {
      throw new MistypedException(
          new Text("任务“{0}”没有运行记录{1}", "No run of a job '{0}'{1}")
              .with(job, Nearest.hints(job, JobKind.words())));
    }
    spec.commandLine().getOut().println(new Table(NAMES, rows).in(wanted));
    return 0;
  }

  private static Table.Format format(String word) {
    try {
      return Table.Format.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new MistypedException(
          new Text("没有格式“{0}”{1}", "Unknown format '{0}'{1}")
              .with(word, Nearest.hints(word, List.of("table", "csv", "json"))),
          e);
    }
  }

  private static List<String> row(Run run) {
    return List.of(
        moment(run.startedAt()),
        run.endedAt().map(RunsCommand::moment).orElse(""),
        run.job(),
        run.quarter().orElse(""),
        run.cause(),
        run.attempt().map(String::valueOf).orElse(""),
        run.outcome(),
        run.runId(),
        run.message().orElse(""));
  }

  static String moment(Instant at) {
    return Moments.of(at, Moments.CHINA);
  }
}
