package rural.jobs.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import rural.schemas.contract.Text;
import rural.schemas.home.Home;

/**
 * {@code releases/<id>/}, which is there whole or not at all: written beside its place under a
 * hidden name, then moved.
 */
public final class ReleaseFolder {

  private final Path releases;
  private final String id;

  public ReleaseFolder(Home home, String id) {
    this.releases = home.releases();
    this.id = id;
  }

  /** Where the release lies once it is sealed. */
  public Path path() {
    return releases.resolve(id);
  }

  /** An empty folder to write into; what a killed run left of this release is removed. */
  public Path begin() throws IOException {
    Files.createDirectories(releases);
    for (Path left : leftOver()) {
      delete(left);
    }
    return Files.createDirectory(releases.resolve(prefix() + ProcessHandle.current().pid()));
  }

  /**
   * Moves a written folder into its place. A folder that is there already is that of a run killed
   * before the register said "published", and is replaced; the caller seals no published release.
   */
  public Path seal(Path written) throws IOException {
    try (Stream<Path> tree = Files.walk(written)) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        toDisk(file);
      }
    }
    if (Files.exists(path())) {
      Path aside = releases.resolve(prefix() + "former");
      Files.move(path(), aside, StandardCopyOption.ATOMIC_MOVE);
      Files.move(written, path(), StandardCopyOption.ATOMIC_MOVE);
      delete(aside);
    } else {
      Files.move(written, path(), StandardCopyOption.ATOMIC_MOVE);
    }
    return path();
  }

  /** What is not as the manifest says; empty when every file is there, byte for byte. */
  public List<Text> verify() throws IOException {
    List<Text> wrong = new ArrayList<>();
    if (!Files.exists(path().resolve(Manifest.FILE))) {
      return List.of(
          new Text(path() + " 中没有 " + Manifest.FILE, "No " + Manifest.FILE + " in " + path()));
    }
    for (Manifest.FileEntry entry : Manifest.read(path()).files()) {
      Path file = path().resolve(entry.name());
      if (!Files.exists(file)) {
        wrong.add(new Text("缺少文件 " + file, "Missing: " + file));
      } else if (!Sha256.of(file).equals(entry.sha256())) {
        wrong.add(
            new Text(
                "文件 " + file + " 在发布后被改动",
                "Changed since it was published: "
                    + file
                    + " has not the SHA-256 "
                    + entry.sha256()));
      }
    }
    return wrong;
  }

  private List<Path> leftOver() throws IOException {
    try (Stream<Path> all = Files.list(releases)) {
      return all.filter(path -> path.getFileName().toString().startsWith(prefix())).toList();
    }
  }

  private String prefix() {
    return "." + id + ".tmp-";
  }

  private static void toDisk(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
