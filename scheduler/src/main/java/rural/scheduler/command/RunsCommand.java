package rural.scheduler.command;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rural.schemas.control.RunBook;

/** Lists the run book. */
@Command(
    name = "runs",
    description = {"List the runs of this home, newest first.", "列出本工作目录的运行记录，最新在前。"})
public final class RunsCommand implements Callable<Integer> {

  @Mixin private HomeOptions options;
  @Spec private CommandSpec spec;

  @Option(names = "--job", paramLabel = "JOB", description = "only runs of this job")
  private String job;

  @Option(names = "--since", paramLabel = "TIME", description = "only runs from this time on")
  private String since;

  @Override
  public Integer call() {
    RunBook book = new RunBook(options.control().jdbi(), options.clock());
    Instant from = since == null ? Instant.EPOCH : Moments.parse(since);
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("started", "ended", "job", "quarter", "cause", "outcome", "run", "message"));
    book.runs(Optional.ofNullable(job), from).forEach(run -> rows.add(row(run)));
    spec.commandLine().getOut().println(new Columns(rows).text());
    return 0;
  }

  private static List<String> row(RunBook.Run run) {
    return List.of(
        moment(run.startedAt()),
        run.endedAt().map(RunsCommand::moment).orElse("-"),
        run.job(),
        run.quarter().orElse("-"),
        run.cause(),
        run.outcome(),
        run.runId(),
        run.message().orElse(""));
  }

  private static String moment(OffsetDateTime at) {
    return Moments.of(at.toInstant(), Moments.CHINA);
  }
}
