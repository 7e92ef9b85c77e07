package rural.jobs.run.command;

import java.nio.file.Files;
import java.nio.file.Path;

/** Folders that people name. */
final class Folder {

  private Folder() {}

  static Path existing(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("No folder '" + folder + "'");
    }
    return folder;
  }
}
