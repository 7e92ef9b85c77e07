package rural.jobs.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rural.jobs.release.Sha256;
import rural.schemas.contract.Text;
import rural.schemas.control.Submission;
import rural.schemas.home.Home;

/**
 * The archive against the hashes of submissions. An exact copy bears its hash as its name; what is
 * kept without personal columns bears that of the original, and its own is in the book of files.
 */
final class ArchivedFiles {

  private static final int DIGITS = 64;

  private final Home home;
  private final HomeProof.Watcher watcher;
  private final Check.Looking looking = new Check.Looking("archive");

  ArchivedFiles(Home home, HomeProof.Watcher watcher) {
    this.home = home;
    this.watcher = watcher;
  }

  Check check(List<Submission> submissions) throws IOException {
    Set<String> known =
        submissions.stream().map(Submission::contentHash).collect(Collectors.toSet());
    Set<String> kept = new TreeSet<>();
    List<Path> files = files();
    long done = 0;
    for (Path file : files) {
      kept.add(check(file, known));
      watcher.at(++done, files.size());
    }
    for (Submission one : submissions) {
      if (one.counts().accepted() + one.counts().unchanged() > 0
          && !kept.contains(one.contentHash())) {
        looking.fault(
            new Text(
                    "报送 {0}（{1}）在 archive/ 中没有留存：缺少 SHA-256 为 {2} 的文件",
                    "Submission {0} ({1}) is not in archive/: no file of the SHA-256 {2}")
                .with(one.submissionId(), one.file(), one.contentHash()));
      }
    }
    return looking.done();
  }

  private String check(Path file, Set<String> known) throws IOException {
    looking.looked();
    String name = file.getFileName().toString();
    String hash = name.length() > DIGITS ? name.substring(0, DIGITS) : "";
    String place = home.root().relativize(file).toString();
    if (!known.contains(hash)) {
      looking.fault(new Text("{0} 不属于任何报送", "{0} belongs to no submission").with(place));
    } else if (!HomeFiles.isScrubbed(name) && !Sha256.of(file).equals(hash)) {
      looking.fault(WrittenFiles.changed(place, hash));
    }
    return hash;
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(home.archive())) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(home.archive())) {
      return all.filter(Files::isRegularFile)
          .filter(one -> !one.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }
}
