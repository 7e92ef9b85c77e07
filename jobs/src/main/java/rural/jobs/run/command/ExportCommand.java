package rural.jobs.run.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rural.jobs.run.Export;

/** Gives tables of a release away as plain Parquet. */
@Command(
    name = "export",
    description = {
      "Write tables as a release saw them, as plain Parquet with a datapackage.json.",
      "按某次发布时的数据导出数据表（Parquet 文件，附 datapackage.json）。"
    })
public final class ExportCommand implements Callable<Integer> {

  @Mixin private Options options;

  @Option(names = "--release", paramLabel = "2024Q3.1", required = true)
  private String release;

  @Option(
      names = "--tables",
      paramLabel = "NAMES",
      split = ",",
      defaultValue = "all",
      description = "such as rates,toilet (default: ${DEFAULT-VALUE})")
  private List<String> tables;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      required = true,
      description = "a folder that does not exist or is empty")
  private Path to;

  @Override
  public Integer call() throws Exception {
    options.print(new Export(options.desk()).run(new Export.Order(release, tables, to)));
    return 0;
  }
}
