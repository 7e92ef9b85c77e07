package rural.jobs.run.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rural.jobs.run.MaintainRun;

/** Keeps the tables quick and small. */
@Command(
    name = "maintain",
    description = {
      "Join small files of the tables, forget old states, remove files of killed runs."
          + " Releases stay readable.",
      "合并数据表的小文件，清除过期快照和中断运行遗留的文件；已发布的版本始终可查。"
    })
public final class MaintainCommand implements Callable<Integer> {

  @Mixin private Options options;

  @Override
  public Integer call() throws Exception {
    return new MaintainRun(options.deskWithTables()).run().code();
  }
}
