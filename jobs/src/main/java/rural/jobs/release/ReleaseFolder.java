package rural.jobs.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import rural.schemas.contract.Text;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseState;
import rural.schemas.home.Home;
import rural.schemas.text.MistypedException;

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
   * Moves a written folder into its place. One that is there with the same bytes stays. One of the
   * very release that is sealed now is that of a run killed before the register said "published",
   * and is replaced. Any other was sealed by a register that is gone, and somebody may have seen
   * it.
   *
   * @throws MistypedException where another release lies in the place
   */
  public Path seal(Path written, Release release) throws IOException {
    try (Stream<Path> tree = Files.walk(written)) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        toDisk(file);
      }
    }
    if (!Files.exists(path())) {
      Files.move(written, path(), StandardCopyOption.ATOMIC_MOVE);
    } else if (isSame(written)) {
      delete(written);
    } else if (isOf(release)) {
      remove();
      Files.move(written, path(), StandardCopyOption.ATOMIC_MOVE);
    } else {
      delete(written);
      throw sealedBefore();
    }
    return path();
  }

  /** Removes what a killed run sealed of a draft that is given up; any other folder stays. */
  public void discard(Release draft) throws IOException {
    if (draft.state() == ReleaseState.DRAFT && Files.exists(path()) && isOf(draft)) {
      remove();
    }
  }

  private void remove() throws IOException {
    Path aside = releases.resolve(prefix() + "former");
    Files.move(path(), aside, StandardCopyOption.ATOMIC_MOVE);
    delete(aside);
  }

  /** By what the register entered when it opened the release: no two have the same. */
  private boolean isOf(Release release) throws IOException {
    if (!Files.exists(path().resolve(Manifest.FILE))) {
      return false;
    }
    Manifest manifest = Manifest.read(path());
    return manifest.createdAt().equals(release.createdAt().toString())
        && manifest.inputDigest().equals(release.inputDigest());
  }

  private boolean isSame(Path written) throws IOException {
    try (Stream<Path> tree = Files.walk(written)) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        Path there = path().resolve(written.relativize(file));
        if (!Files.exists(there) || Files.mismatch(file, there) >= 0) {
          return false;
        }
      }
    }
    return true;
  }

  private MistypedException sealedBefore() {
    return new MistypedException(
        new Text(
                "“{0}”已经封存，而登记册不认识其中的发布：控制数据库丢失过，或是较早的备份。已封存的发布不会被替换；"
                    + "请恢复认识它的控制数据库，或将该文件夹移到别处保存，再运行同一命令",
                "'{0}' is sealed, and the register does not know the release in it: the control"
                    + " database was lost or is an older copy. What is sealed is never replaced;"
                    + " restore the database that knows it, or keep that folder elsewhere, and run"
                    + " the same command again")
            .with(path()));
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

  /** Removes what killed runs left of any release; only for who holds the home. */
  public static void sweep(Home home) throws IOException {
    if (Files.isDirectory(home.releases())) {
      try (DirectoryStream<Path> left = Files.newDirectoryStream(home.releases(), ".*.tmp-*")) {
        for (Path one : left) {
          delete(one);
        }
      }
    }
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
