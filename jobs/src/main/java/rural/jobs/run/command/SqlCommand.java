package rural.jobs.run.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rural.jobs.analysis.Rural;
import rural.jobs.run.Answers;
import rural.jobs.shell.Shell;
import rural.jobs.shell.Statements;
import rural.jobs.warehouse.Reach;
import rural.jobs.warehouse.ReadOnly;

/** Answers a question over the tables, or a person who has many. */
@Command(
    name = "sql",
    description = {"Answer a read-only query over all tables.", "对全部数据表执行只读查询。"})
public final class SqlCommand implements Callable<Integer> {

  /** Set by the launcher where a person types and reads. */
  private static final String INTERACTIVE = "rural.interactive";

  @Mixin private Options options;

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
    try (Rural home = Rural.open(options.home(), Reach.OWN, Map.of())) {
      Rural rural = view(home);
      if (query != null) {
        answer(rural, query);
      } else if (Boolean.getBoolean(INTERACTIVE)) {
        new Shell(home, rural, options.messages(), options.format()).run();
      } else {
        String typed = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        for (String statement : Statements.of(typed).all()) {
          answer(rural, statement);
        }
      }
    }
    return 0;
  }

  private void answer(Rural rural, String statement) throws IOException {
    ReadOnly.require(rural.spark(), statement);
    Dataset<Row> answer = rural.sql(statement);
    options.print(Answers.listing(answer, answer.collectAsList()));
  }

  private Rural view(Rural home) {
    Rural pinned = release == null ? home : home.release(release);
    return Optional.ofNullable(asOf).map(Moment::parse).map(pinned::asOf).orElse(pinned);
  }
}
