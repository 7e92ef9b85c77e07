package rural.jobs.run.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rural.jobs.run.BackupRun;

/** Keeps a home in one file. */
@Command(
    name = "backup",
    description = {
      "Write the whole home into one file, restore it beside that file and verify what was"
          + " restored; only then the file gets its name. Keep it as safe as the home.",
      "把整个工作目录写成一个文件，在旁边试恢复并查对无误后才算完成；请像工作目录一样妥善保管。"
    })
public final class BackupCommand implements Callable<Integer> {

  @Mixin private Options options;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      required = true,
      description = "a file that does not exist, such as /backup/rural-2024-10-09.zip")
  private Path to;

  @Override
  public Integer call() throws Exception {
    System.out.println(new BackupRun(options.desk()).run(to));
    return 0;
  }
}
