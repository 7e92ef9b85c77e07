package rural.jobs.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import rural.schemas.home.Home;

/**
 * What of a home a backup keeps: all, but for what belongs to a process, is half written, or is a
 * link. The control database comes from the database itself.
 *
 * @param links left out, since what they name is not in the home
 */
record HomeContent(List<Path> files, List<Path> folders, List<Path> links) {

  private static final Set<String> OF_A_PROCESS =
      Set.of("control.lock.db", "control.trace.db", "control.turn");

  /** Releases and bulletins that are being written, and files that are. */
  private static final Pattern HALF_WRITTEN =
      Pattern.compile("\\..*\\.(tmp-.*|bulletin|part|moved)|.*\\.part|control\\.draft.*");

  /**
   * @param leftOut files that are no part of the home, such as the backup itself
   */
  static HomeContent of(Home home, Set<Path> leftOut) throws IOException {
    HomeContent content = new HomeContent(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Files.walkFileTree(home.root(), content.new Visitor(home, leftOut));
    Collections.sort(content.files);
    Collections.sort(content.folders);
    return content;
  }

  private final class Visitor extends SimpleFileVisitor<Path> {

    private final Home home;
    private final Set<Path> leftOut;

    Visitor(Home home, Set<Path> leftOut) {
      this.home = home;
      this.leftOut = leftOut;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) {
      if (leftOut.contains(folder) || isHalfWritten(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (!folder.equals(home.root())) {
        folders.add(folder);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
      if (is.isSymbolicLink()) {
        links.add(file);
      } else if (is.isRegularFile() && isKept(file)) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    private boolean isKept(Path file) {
      return !leftOut.contains(file)
          && !isHalfWritten(file)
          && !file.equals(database(home))
          && !(file.getParent().equals(home.root())
              && OF_A_PROCESS.contains(file.getFileName().toString()));
    }

    /** What waits in the inbox is whole, whatever its name. */
    private boolean isHalfWritten(Path file) {
      return !file.startsWith(home.inbox())
          && HALF_WRITTEN.matcher(file.getFileName().toString()).matches();
    }
  }

  static Path database(Home home) {
    return home.control().resolveSibling(home.control().getFileName() + ".mv.db");
  }
}
