package rural.jobs.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rural.jobs.release.Sha256;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.FileBook;
import rural.schemas.home.Home;

/**
 * Enters what a run has written, with its hash. Only files that are new, or that changed while the
 * run held the home, are read; what somebody changes later keeps the hash it had.
 */
public final class Bookkeeping {

  /** File systems round the time of a change, some to two seconds. */
  private static final Duration ROUNDED = Duration.ofSeconds(2);

  private Bookkeeping() {}

  /**
   * For who holds the home.
   *
   * @param since when the run took it
   */
  public static void enter(Home home, ControlDatabase control, Instant since, Instant now)
      throws IOException {
    FileBook book = new FileBook(control.jdbi());
    Map<String, FileBook.Entry> known = book.all();
    Map<String, HomeFiles.Found> there = new HomeFiles(home).all();
    Instant before = since.minus(ROUNDED);
    List<Map.Entry<String, HomeFiles.Found>> written =
        there.entrySet().stream()
            .filter(
                one ->
                    !known.containsKey(one.getKey()) || !one.getValue().changed().isBefore(before))
            .toList();
    // Upkeep removes files of tables; nothing else of the book goes by itself.
    List<String> gone = new ArrayList<>(known.keySet());
    gone.removeIf(path -> there.containsKey(path) || !path.startsWith("warehouse/"));
    List<FileBook.Entry> entries =
        written.parallelStream().map(one -> entry(one.getKey(), one.getValue())).toList();
    if (!entries.isEmpty() || !gone.isEmpty()) {
      book.change(entries, gone, now);
    }
  }

  private static FileBook.Entry entry(String path, HomeFiles.Found found) {
    try {
      return new FileBook.Entry(path, found.size(), Sha256.of(found.file()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + found.file(), e);
    }
  }
}
