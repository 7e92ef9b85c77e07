package rural.jobs.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import rural.jobs.release.ReleaseFolder;
import rural.schemas.home.Home;

/** What killed runs left half written in a home; only for who holds it, so that nobody writes. */
record LeftOvers(Home home) {

  void sweep() throws IOException {
    sweep(home.receipts(), ".*.part");
    sweep(home.archive(), ".archive*.part");
    ReleaseFolder.sweep(home);
  }

  private static void sweep(Path folder, String parts) throws IOException {
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, parts)) {
        for (Path one : left) {
          Files.deleteIfExists(one);
        }
      }
    }
  }
}
