package rural.jobs.receive.reading.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The entries of a zip that are links: Java's own reader does not tell them from files. */
final class ZipLinks {

  private ZipLinks() {}

  /** Their names, read byte by byte as {@link ZipNames} takes them. */
  static Set<String> in(Path file) throws IOException {
    try (ZipFile zip =
        ZipFile.builder()
            .setPath(file)
            .setCharset(StandardCharsets.ISO_8859_1)
            .setUseUnicodeExtraFields(false)
            .setIgnoreLocalFileHeader(true)
            .get()) {
      return Collections.list(zip.getEntries()).stream()
          .filter(ZipArchiveEntry::isUnixSymlink)
          .map(ZipArchiveEntry::getName)
          .collect(Collectors.toSet());
    }
  }
}
