package rural.jobs.run.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rural.jobs.run.DictionaryRun;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.home.Home;
import rural.schemas.settings.Settings;
import rural.schemas.settings.SettingsReader;

/** Writes the data dictionary; starts no Spark. */
@Command(
    name = "dictionary",
    description = {
      "Write what every table, column, code, rule and indicator means: a page and CSV files.",
      "生成数据字典：网页和 CSV 文件。"
    })
public final class DictionaryCommand implements Callable<Integer> {

  @Mixin private Options options;

  @Option(names = "--out", paramLabel = "DIR", required = true)
  private Path out;

  @Override
  public Integer call() throws Exception {
    Home home = options.homeOfContracts();
    ContractBook book = ContractReader.at(home);
    Settings settings = SettingsReader.at(home, book);
    new DictionaryRun(home, settings.applied(book), settings).write(out);
    System.out.println(options.messages().text("dictionary.written", out.resolve("index.html")));
    return 0;
  }
}
