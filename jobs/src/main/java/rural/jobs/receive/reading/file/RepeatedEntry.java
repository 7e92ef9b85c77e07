package rural.jobs.receive.reading.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import rural.jobs.receive.reading.remark.RefusalCode;
import rural.jobs.receive.reading.remark.RefusedException;

/**
 * One of several entries of a zip that bear one name: two reports that were packed from two
 * folders. Java's own reader gives the content of one for all of them.
 */
final class RepeatedEntry {

  private RepeatedEntry() {}

  /** Takes what an entry holds, and its size as the zip has it. */
  interface Taker {
    void take(InputStream in, long size) throws IOException, RefusedException;
  }

  static void read(Path file, PackedFile packed, Taker taker) throws IOException, RefusedException {
    try (ZipFile zip =
        ZipFile.builder()
            .setPath(file)
            .setCharset(StandardCharsets.ISO_8859_1)
            .setUseUnicodeExtraFields(false)
            .get()) {
      int copy = 0;
      for (ZipArchiveEntry entry : zip.getEntries(packed.entry())) {
        if (++copy == packed.copy()) {
          try (InputStream in = zip.getInputStream(entry)) {
            taker.take(in, entry.getSize());
          }
          return;
        }
      }
      throw new RefusedException(RefusalCode.CHANGED, packed.place());
    }
  }
}
