package rural.jobs.run.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import rural.jobs.run.Queries;

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

  @Override
  public Integer call() throws Exception {
    options.print(new Queries(options.desk()).sql(query));
    return 0;
  }
}
