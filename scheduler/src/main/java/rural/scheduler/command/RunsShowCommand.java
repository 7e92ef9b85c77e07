package rural.scheduler.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rural.schemas.contract.Text;
import rural.schemas.control.Run;
import rural.schemas.control.RunBook;
import rural.schemas.control.RunStep;
import rural.schemas.text.MistypedException;

/** Shows one run: all that the run book has of it, and what it printed. */
@Command(
    name = "show",
    description = {"Show a run, its steps and its log.", "显示一次运行及其步骤与日志。"})
public final class RunsShowCommand implements Callable<Integer> {

  private static final List<String> STEPS =
      List.of("step", "name", "outcome", "started", "took", "rows in", "rows out", "message");

  @Mixin private HomeOptions options;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RUN", description = "the run, as 'rural runs' names it")
  private String id;

  @Override
  public Integer call() throws IOException {
    RunBook book = new RunBook(options.control().jdbi(), options.clock());
    Run run =
        book.run(id)
            .orElseThrow(
                () ->
                    new MistypedException(
                        new Text("没有运行“{0}”；用 ./rural runs 查看", "No run '{0}'; see ./rural runs")
                            .with(id)));
    PrintWriter out = spec.commandLine().getOut();
    out.println(new Columns(facts(run)).text());
    List<List<String>> steps = book.steps(id).stream().map(RunsShowCommand::row).toList();
    if (!steps.isEmpty()) {
      out.println();
      out.println(new Table(STEPS, steps).in(Table.Format.TABLE));
    }
    Path log = options.home().logs().resolve(id + ".log");
    if (Files.exists(log)) {
      out.println();
      out.println("log " + log);
      Files.readAllLines(log).forEach(line -> out.println("  " + line));
    }
    return 0;
  }

  private static List<List<String>> facts(Run run) {
    List<List<String>> facts = new ArrayList<>();
    facts.add(List.of("run", run.runId()));
    facts.add(List.of("job", run.job()));
    add(facts, "quarter", run.quarter());
    facts.add(List.of("cause", run.cause()));
    facts.add(List.of("who", run.who()));
    add(facts, "attempt", run.attempt());
    add(facts, "due", run.dueAt().map(RunsCommand::moment));
    facts.add(List.of("started", RunsCommand.moment(run.startedAt())));
    add(facts, "ended", run.endedAt().map(RunsCommand::moment));
    add(facts, "took", run.endedAt().map(end -> took(run.startedAt(), end)));
    facts.add(List.of("outcome", run.outcome()));
    add(facts, "message", run.message());
    add(facts, "parameters", run.parameters());
    add(facts, "input", run.inputSnapshot());
    facts.add(List.of("version", run.version()));
    add(facts, "scheduler", run.openedBy());
    add(facts, "process", run.process());
    return facts;
  }

  private static void add(List<List<String>> facts, String name, Optional<?> value) {
    value.ifPresent(known -> facts.add(List.of(name, known.toString())));
  }

  private static List<String> row(RunStep step) {
    Optional<String> took =
        step.startedAt().flatMap(start -> step.endedAt().map(end -> took(start, end)));
    return List.of(
        String.valueOf(step.position()),
        step.name(),
        step.outcome(),
        step.startedAt().map(RunsCommand::moment).orElse(""),
        took.orElse(""),
        step.rowsIn().map(String::valueOf).orElse(""),
        step.rowsOut().map(String::valueOf).orElse(""),
        step.message().orElse(""));
  }

  private static String took(Instant start, Instant end) {
    return Duration.between(start, end).toMillis() / 1000.0 + " s";
  }
}
