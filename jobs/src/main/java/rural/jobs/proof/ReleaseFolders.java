package rural.jobs.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import rural.schemas.home.Home;

/** The folders of releases; those that are being written have a hidden name. */
final class ReleaseFolders {

  private ReleaseFolders() {}

  static List<Path> of(Home home) throws IOException {
    if (!Files.isDirectory(home.releases())) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(home.releases())) {
      return all.filter(Files::isDirectory)
          .filter(one -> !one.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }
}
