package rural.jobs.run.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import rural.jobs.backup.BackupList;
import rural.jobs.backup.Restoration;
import rural.jobs.terminal.Messages;
import rural.jobs.terminal.Step;

/** Makes a home of a backup. */
@Command(
    name = "restore",
    description = {
      "Make a home of a backup, where it was or elsewhere. The folder must not exist, or be empty.",
      "从备份恢复工作目录，可以在原处或别处；目标文件夹须不存在或为空。"
    })
public final class RestoreCommand implements Callable<Integer> {

  @Mixin private Options options;

  @Parameters(index = "0", paramLabel = "FILE", description = "written by 'backup'")
  private Path file;

  @Override
  public Integer call() throws Exception {
    Messages messages = options.messages();
    try (Step step = options.progress().start("restore")) {
      BackupList list = new Restoration(file, options.home()).run(step::at);
      step.done(messages.text("restore.step", list.files().size(), list.bytesInFiles()));
      System.out.println(
          messages.text(
              "restore.done",
              options.home().root(),
              list.createdAt(),
              list.auditEntries(),
              list.auditHash()));
    }
    return 0;
  }
}
