package rural.jobs.proof;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import rural.jobs.release.Manifest;
import rural.schemas.home.Home;

/**
 * The files of a home that runs write once and whose hash nothing else holds: the tables, receipts,
 * what of the archive is not an exact copy (those bear their hash as name), and the manifests,
 * which hold the hashes of the releases' files.
 */
final class HomeFiles {

  /** What the archive keeps without personal columns; the hash in its name is the original's. */
  private static final Pattern SCRUBBED = Pattern.compile(".*\\.sheet\\d+(-.*)?\\.csv");

  private final Home home;

  HomeFiles(Home home) {
    this.home = home;
  }

  /** A file as it lies there. */
  record Found(Path file, long size, java.time.Instant changed) {}

  /** By path below the home, with slashes. */
  Map<String, Found> all() throws IOException {
    Map<String, Found> all = new TreeMap<>();
    for (Path folder : List.of(home.warehouse(), home.receipts(), home.archive())) {
      walk(folder, all);
    }
    for (Path release : ReleaseFolders.of(home)) {
      Path manifest = release.resolve(Manifest.FILE);
      if (Files.exists(manifest)) {
        add(manifest, Files.readAttributes(manifest, BasicFileAttributes.class), all);
      }
    }
    return all;
  }

  String name(Path file) {
    return home.root().relativize(file).toString().replace('\\', '/');
  }

  /** Whether the archive names the file by the hash of what it was made from. */
  static boolean isScrubbed(String name) {
    return SCRUBBED.matcher(name).matches();
  }

  private void walk(Path folder, Map<String, Found> all) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
            if (is.isRegularFile() && isKept(file)) {
              add(file, is, all);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }
        });
  }

  /** Hidden files of the tables are Hadoop's check sums; elsewhere they are half-written. */
  private boolean isKept(Path file) {
    String name = file.getFileName().toString();
    if (file.startsWith(home.warehouse())) {
      return !name.endsWith(".tmp");
    }
    return !name.startsWith(".")
        && !name.endsWith(".part")
        && (!file.startsWith(home.archive()) || isScrubbed(name));
  }

  private void add(Path file, BasicFileAttributes is, Map<String, Found> all) {
    all.put(name(file), new Found(file, is.size(), is.lastModifiedTime().toInstant()));
  }
}
