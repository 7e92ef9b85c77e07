package rural.jobs.receive.reading.file;

import java.util.Collections;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** How much a packed file may unpack to; a spreadsheet seldom shrinks to less than a fiftieth. */
final class ZipLimits {

  static final long TOTAL = 4L << 30;
  private static final long ENTRIES = 10_000;
  private static final long RATIO = 200;
  private static final long SMALL = 32L << 20;
  private static final long STRINGS = 512L << 20;

  private ZipLimits() {}

  /** What is too large, in words that stand in the refusal. */
  static Optional<String> exceeded(ZipFile zip) {
    if (zip.size() > ENTRIES) {
      return Optional.of(zip.size() + " > " + ENTRIES);
    }
    long total = 0;
    for (ZipEntry entry : Collections.list(zip.entries())) {
      total += Math.max(0, entry.getSize());
      if (isBomb(entry)) {
        return Optional.of(megabytes(entry.getSize()));
      }
    }
    return total > TOTAL ? Optional.of(megabytes(total)) : Optional.empty();
  }

  private static boolean isBomb(ZipEntry entry) {
    boolean strings = entry.getName().endsWith("sharedStrings.xml");
    return (strings && entry.getSize() > STRINGS)
        || (entry.getSize() > SMALL
            && entry.getSize() / Math.max(1, entry.getCompressedSize()) > RATIO);
  }

  static String megabytes(long bytes) {
    return (bytes >> 20) + " MB";
  }
}
