package rural.jobs.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import rural.jobs.release.Sha256;
import rural.schemas.contract.Text;
import rural.schemas.control.FileBook;
import rural.schemas.home.Home;

/** Files against the book of what they were when the run that wrote them ended. */
final class WrittenFiles {

  private WrittenFiles() {}

  static Check check(Home home, FileBook book, HomeProof.Watcher watcher) throws IOException {
    Map<String, FileBook.Entry> entries = book.all();
    Map<String, HomeFiles.Found> there = new HomeFiles(home).all();
    AtomicLong done = new AtomicLong();
    List<Text> faults =
        entries.values().parallelStream()
            .flatMap(
                entry -> {
                  watcher.at(done.incrementAndGet(), entries.size());
                  return fault(entry, there.get(entry.path())).stream();
                })
            .toList();
    return new Check("files", entries.size(), faults);
  }

  private static Optional<Text> fault(FileBook.Entry entry, HomeFiles.Found found) {
    if (found == null) {
      // What the tables still need of their own is missed by the catalog.
      return entry.path().startsWith("warehouse/")
          ? Optional.empty()
          : Optional.of(new Text("缺少文件 {0}", "Missing: {0}").with(entry.path()));
    }
    try {
      return found.size() == entry.size() && Sha256.of(found.file()).equals(entry.sha256())
          ? Optional.empty()
          : Optional.of(changed(entry.path(), entry.sha256()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + found.file(), e);
    }
  }

  static Text changed(String path, String sha256) {
    return new Text(
            "文件 {0} 写入后被改动：它的 SHA-256 应为 {1}",
            "Changed since it was written: {0} has not the SHA-256 {1}")
        .with(path, sha256);
  }
}
