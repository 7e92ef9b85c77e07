package rural.jobs.receive.reading.file;

import java.util.Collections;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import rural.jobs.receive.reading.bound.Limits;

/** How much a packed file may unpack to; a spreadsheet seldom shrinks to less than a fiftieth. */
final class ZipLimits {

  static final long TOTAL = 4L << 30;
  private static final long ENTRIES = 10_000;
  private static final long RATIO = 200;
  private static final long SMALL = 32L << 20;

  /** How many times its size a part that is held in memory takes. */
  static final int TIMES = 3;

  private ZipLimits() {}

  /** What is too large, in words that stand in the refusal. */
  static Optional<String> exceeded(ZipFile zip, Limits limits) {
    if (zip.size() > ENTRIES) {
      return Optional.of(zip.size() + " > " + ENTRIES);
    }
    long total = 0;
    for (ZipEntry entry : Collections.list(zip.entries())) {
      total += Math.max(0, entry.getSize());
      if (isBomb(entry, limits)) {
        return Optional.of(megabytes(entry.getSize()));
      }
    }
    return total > TOTAL ? Optional.of(megabytes(total)) : Optional.empty();
  }

  private static boolean isBomb(ZipEntry entry, Limits limits) {
    return (isHeld(entry.getName()) && !limits.fits(entry.getSize(), TIMES))
        || (entry.getSize() > SMALL
            && entry.getSize() / Math.max(1, entry.getCompressedSize()) > RATIO);
  }

  /** The parts of a workbook beside its sheets, whose rows go by one after another. */
  private static boolean isHeld(String name) {
    return name.endsWith(".xml.rels")
        || (name.endsWith(".xml") && name.startsWith("xl/") && name.indexOf('/', 3) < 0);
  }

  static String megabytes(long bytes) {
    return (bytes >> 20) + " MB";
  }
}
