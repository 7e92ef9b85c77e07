package rural.jobs.run.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rural.jobs.analysis.Rural;
import rural.jobs.run.Exit;
import rural.jobs.shell.Asking;
import rural.jobs.shell.Piped;
import rural.jobs.shell.Shell;
import rural.jobs.shell.Statements;
import rural.jobs.warehouse.Reach;
import rural.schemas.settings.Settings;
import rural.schemas.settings.SettingsReader;

/** Answers a question over the tables, or a person who has many. */
@Command(
    name = "sql",
    description = {"Answer a read-only query over all tables.", "对全部数据表执行只读查询。"})
public final class SqlCommand implements Callable<Integer> {

  /** Set by the launcher where a person types and reads. */
  private static final String INTERACTIVE = "rural.interactive";

  /** A task that finds no memory ends its query, and the next is answered. */
  private static final Map<String, String> SETTINGS =
      Map.of("spark.executor.killOnFatalError.depth", "0");

  @Mixin private Options options;
  @Spec private CommandSpec command;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "QUERY",
      description = "such as \"select * from records.toilet\"; without it: line by line")
  private String query;

  @Option(
      names = "--release",
      paramLabel = "2024Q3.1",
      description = "tables as they were when this was published")
  private String release;

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description = "records as they were known then, such as 2024-10-08")
  private String asOf;

  @Override
  public Integer call() throws Exception {
    options.format();
    Settings.Sql limits = SettingsReader.at(options.home()).sql();
    try (Rural home = Rural.open(options.home(), Reach.SERVED, SETTINGS);
        Asking asking = new Asking(home.spark(), limits)) {
      Rural rural = view(home);
      if (query == null && Boolean.getBoolean(INTERACTIVE)) {
        new Shell(home, rural, asking, options.messages(), options.format()).run();
        return Exit.DONE.code();
      }
      Piped piped =
          new Piped(
              rural,
              asking,
              limits.maxRows(),
              options.messages().language(),
              options::printAsked,
              command.commandLine().getErr());
      return (piped.answer(statements()) ? Exit.DONE : Exit.USAGE).code();
    }
  }

  private List<String> statements() throws IOException {
    return query != null
        ? List.of(query)
        : Statements.of(new String(System.in.readAllBytes(), StandardCharsets.UTF_8)).all();
  }

  private Rural view(Rural home) {
    Rural pinned = release == null ? home : home.release(release);
    return Optional.ofNullable(asOf).map(Moment::parse).map(pinned::asOf).orElse(pinned);
  }
}
