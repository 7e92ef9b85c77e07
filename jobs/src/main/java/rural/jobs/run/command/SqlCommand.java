package rural.jobs.run.command;

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
import rural.jobs.warehouse.Reach;
import rural.jobs.warehouse.ReadOnly;

/** Answers a question over the tables. */
@Command(
    name = "sql",
    description = {"Answer a read-only query over all tables.", "对全部数据表执行只读查询。"})
public final class SqlCommand implements Callable<Integer> {

  @Mixin private Options options;

  @Parameters(
      index = "0",
      paramLabel = "QUERY",
      description = "such as \"select * from records.toilet\"")
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
      ReadOnly.require(rural.spark(), query);
      Dataset<Row> answer = rural.sql(query);
      options.print(Answers.listing(answer, answer.collectAsList()));
    }
    return 0;
  }

  private Rural view(Rural home) {
    Rural pinned = release == null ? home : home.release(release);
    return Optional.ofNullable(asOf).map(Moment::parse).map(pinned::asOf).orElse(pinned);
  }
}
