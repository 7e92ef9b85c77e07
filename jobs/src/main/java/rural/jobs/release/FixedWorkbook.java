package rural.jobs.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Gives a workbook a fixed moment of creation, so that the same figures give the same bytes. */
final class FixedWorkbook {

  private static final String PROPERTIES = "docProps/core.xml";
  private static final LocalDateTime ZIP_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private FixedWorkbook() {}

  static void rewrite(Path from, Path to, Instant created) throws IOException {
    try (ZipFile in = new ZipFile(from.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
      Enumeration<? extends ZipEntry> entries = in.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        ZipEntry fixed = new ZipEntry(entry.getName());
        fixed.setTimeLocal(ZIP_TIME);
        out.putNextEntry(fixed);
        try (InputStream content = in.getInputStream(entry)) {
          if (entry.getName().equals(PROPERTIES)) {
            out.write(withCreated(content.readAllBytes(), created));
          } else {
            content.transferTo(out);
          }
        }
        out.closeEntry();
      }
    }
  }

  private static byte[] withCreated(byte[] xml, Instant created) {
    return new String(xml, StandardCharsets.UTF_8)
        .replaceFirst("(<dcterms:created[^>]*>)[^<]*", "$1" + created)
        .getBytes(StandardCharsets.UTF_8);
  }
}
