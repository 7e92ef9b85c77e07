package rural.jobs.run.command;

import java.nio.file.Files;
import java.nio.file.Path;
import rural.schemas.contract.Text;
import rural.schemas.text.MistypedException;

/** Folders that people name. */
final class Folder {

  private Folder() {}

  static Path existing(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new MistypedException(new Text("没有文件夹“{0}”", "No folder '{0}'").with(folder));
    }
    return folder;
  }
}
