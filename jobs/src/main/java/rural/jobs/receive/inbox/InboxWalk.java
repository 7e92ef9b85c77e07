package rural.jobs.receive.inbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rural.schemas.contract.Text;

/** Goes through an inbox without following links. */
final class InboxWalk extends SimpleFileVisitor<Path> {

  /** What browsers and copying programs call a file until all of it is there. */
  private static final List<String> PARTIAL =
      List.of(
          ".part",
          ".tmp",
          ".crdownload",
          ".partial",
          ".download",
          ".downloading",
          ".filepart",
          ".td",
          ".xltd",
          ".opdownload");

  private final Path folder;
  private final Path real;
  private final List<Path> files = new ArrayList<>();
  private final List<Unusable> unusable = new ArrayList<>();

  InboxWalk(Path folder) throws IOException {
    this.folder = folder;
    this.real = folder.toRealPath();
  }

  /** Below the folder as it was named. */
  List<Path> files() {
    return files.stream().sorted().toList();
  }

  List<Unusable> unusable() {
    return unusable;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (isWhole(file)) {
      Optional<Text> why = why(file, attributes);
      why.ifPresent(text -> unusable.add(new Unusable(name(file), text)));
      if (why.isEmpty()) {
        files.add(folder.resolve(real.relativize(file)));
      }
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException fault) {
    if (!(fault instanceof NoSuchFileException) && isWhole(file)) {
      unusable.add(new Unusable(name(file), Unusable.CLOSED));
    }
    return FileVisitResult.CONTINUE;
  }

  /** A folder that cannot be read to its end concerns what was not seen of it alone. */
  @Override
  public FileVisitResult postVisitDirectory(Path directory, IOException fault) {
    if (fault != null) {
      unusable.add(new Unusable(name(directory), Unusable.CLOSED));
    }
    return FileVisitResult.CONTINUE;
  }

  private static Optional<Text> why(Path file, BasicFileAttributes attributes) throws IOException {
    if (attributes.isSymbolicLink()) {
      return Optional.of(Unusable.LINK);
    }
    if (!attributes.isRegularFile()) {
      return Optional.of(Unusable.SPECIAL);
    }
    return isOfOthers(file) ? Optional.of(Unusable.SHARED) : Optional.empty();
  }

  /**
   * Whether a file has a second name and belongs to another account than the folder it lies in: so
   * a file that only we may read is slipped in, where the system allows such links.
   */
  private static boolean isOfOthers(Path file) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return false;
    }
    int names = (Integer) Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS);
    return names > 1
        && !Files.getOwner(file, LinkOption.NOFOLLOW_LINKS)
            .equals(Files.getOwner(file.getParent(), LinkOption.NOFOLLOW_LINKS));
  }

  /** Leaves aside what a program keeps while it writes: hidden files, locks, partial copies. */
  private static boolean isWhole(Path file) {
    String name = String.valueOf(file.getFileName());
    return Stream.of(".", "~$").noneMatch(name::startsWith)
        && PARTIAL.stream().noneMatch(name.toLowerCase(Locale.ROOT)::endsWith);
  }

  private String name(Path file) {
    return Unusable.name(real.relativize(file));
  }
}
